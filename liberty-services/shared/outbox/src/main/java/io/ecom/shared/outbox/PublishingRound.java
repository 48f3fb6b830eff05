package io.ecom.shared.outbox;

import io.ecom.shared.messaging.EventPublisher;
import io.ecom.shared.messaging.HaltPoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Publishes a batch so that the order within a key holds even when a publish fails: of each key,
 * only one event is under way, and a key whose event failed is left for the next round.
 */
final class PublishingRound {
  private static final Logger LOG = System.getLogger(PublishingRound.class.getName());
  private static final long ACK_TIMEOUT_SECONDS = 15;

  private final EventPublisher publisher;
  private final BooleanSupplier mayGoOn;

  /**
   * @param mayGoOn asked before each wave; a relay that was frozen meanwhile finds that another has
   *     taken over
   */
  PublishingRound(EventPublisher publisher, BooleanSupplier mayGoOn) {
    this.publisher = publisher;
    this.mayGoOn = mayGoOn;
  }

  /** Whether everything was published. */
  boolean publish(List<OutgoingEvent> events, Consumer<Collection<OutgoingEvent>> markSent)
      throws InterruptedException {
    Map<String, Queue<OutgoingEvent>> byKey = byKey(events);
    boolean allSent = true;
    while (!byKey.isEmpty()) {
      if (!mayGoOn.getAsBoolean()) {
        return false;
      }
      List<OutgoingEvent> sent = wave(byKey);
      if (!sent.isEmpty()) {
        sent.forEach(event -> HaltPoint.BEFORE_MARK.reached(event.json()));
        markSent.accept(sent);
      }
      allSent &= byKey.keySet().retainAll(sent.stream().map(OutgoingEvent::key).toList()) == false;
      byKey.values().removeIf(Queue::isEmpty);
    }
    return allSent;
  }

  private List<OutgoingEvent> wave(Map<String, Queue<OutgoingEvent>> byKey)
      throws InterruptedException {
    Map<OutgoingEvent, CompletableFuture<Void>> underWay = new LinkedHashMap<>();
    for (Queue<OutgoingEvent> queue : byKey.values()) {
      OutgoingEvent event = queue.remove();
      HaltPoint.BEFORE_PUBLISH.reached(event.json());
      underWay.put(
          event, publisher.publish(event.topic(), event.key(), event.json()).toCompletableFuture());
    }
    List<OutgoingEvent> sent = new ArrayList<>();
    for (var entry : underWay.entrySet()) {
      try {
        entry.getValue().get(ACK_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        sent.add(entry.getKey());
      } catch (ExecutionException | TimeoutException e) {
        LOG.log(Level.WARNING, "not published, will be tried again: " + e);
      }
    }
    return sent;
  }

  private static Map<String, Queue<OutgoingEvent>> byKey(List<OutgoingEvent> events) {
    Map<String, Queue<OutgoingEvent>> byKey = new LinkedHashMap<>();
    events.stream()
        .sorted(Comparator.comparingLong(OutgoingEvent::version))
        .forEach(e -> byKey.computeIfAbsent(e.key(), k -> new ArrayDeque<>()).add(e));
    return byKey;
  }
}
