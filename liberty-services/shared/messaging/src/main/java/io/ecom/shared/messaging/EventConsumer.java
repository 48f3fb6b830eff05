package io.ecom.shared.messaging;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.MalformedEvent;
import io.ecom.shared.web.TraceContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Feeds messages of a channel to a handler, those of a key in order and different keys side by
 * side, and never lets one stop the channel: a failure is retried with back-off, then parked as a
 * dead letter with later messages of its key behind it, and the message is acknowledged. The
 * connector commits an offset when everything before it is acknowledged, and stops reading at
 * {@code unacked.limit} (500).
 */
@ApplicationScoped
public class EventConsumer {
  private static final Logger LOG = System.getLogger(EventConsumer.class.getName());
  private static final long LONGEST_BACKOFF_MS = 5_000;

  /** Bounded in the server's configuration. */
  @Resource(lookup = "concurrent/consumers")
  ManagedScheduledExecutorService executor;

  @Inject DeadLetters deadLetters;
  @Inject ConsumerActivity activity;
  @Inject @Any Instance<TransientFailure> transientFailures;

  @Inject
  @ConfigProperty(name = "ecom.consumer.attempts", defaultValue = "4")
  int attempts;

  @Inject
  @ConfigProperty(name = "ecom.consumer.backoff-ms", defaultValue = "200")
  long backoffMs;

  @Inject
  @ConfigProperty(name = "ecom.consumer.parallelism", defaultValue = "16")
  int parallelism;

  private final Map<String, Lanes> lanesByTopic = new ConcurrentHashMap<>();

  /** What an {@code @Incoming} method returns: ready for the next message at once. */
  public CompletionStage<Void> consume(Message<String> message, EventHandler handler) {
    if (message instanceof Redelivery) {
      return executor.supplyAsync(() -> handleOnce(message.getPayload(), handler));
    }
    ConsumerRecord<?, ?> record = message.unwrap(ConsumerRecord.class);
    deadLetters.received(record);
    Lanes lanes =
        lanesByTopic.computeIfAbsent(record.topic(), t -> new Lanes(executor, parallelism));
    Delivery delivery = new Delivery(message, record, handler, lanes);
    lanes.enter(delivery.lane(), () -> attempt(delivery, 1));
    return CompletableFuture.completedStage(null);
  }

  private void attempt(Delivery delivery, int attempt) {
    activity.seen(delivery.record.topic());
    try {
      if (deadLetters.isHeld(delivery.record)) {
        park(delivery, null, 1);
        return;
      }
      handle(delivery.message.getPayload(), delivery.handler);
      HaltPoint.BEFORE_ACK.reached(delivery.message.getPayload());
      finish(delivery);
    } catch (MalformedEvent e) {
      park(delivery, e, 1);
    } catch (Exception | LinkageError | AssertionError e) {
      if (attempt < attempts || isTransient(e)) {
        LOG.log(Level.WARNING, delivery + " failed, attempt " + attempt + ": " + e);
        later(delivery, attempt, () -> attempt(delivery, attempt + 1));
      } else {
        park(delivery, e, 1);
      }
    }
  }

  private static void handle(String json, EventHandler handler) throws Exception {
    try {
      CloudEvent event = CloudEvent.parse(json);
      TraceContext.continueFrom(event.traceparent());
      handler.handle(event);
    } finally {
      TraceContext.clear();
    }
  }

  private static @Nullable Void handleOnce(String json, EventHandler handler) {
    try {
      handle(json, handler);
      return null;
    } catch (Exception | LinkageError | AssertionError e) {
      throw new CompletionException(e);
    }
  }

  /**
   * @param cause null for a message behind a parked one of its key
   */
  private void park(Delivery delivery, @Nullable Throwable cause, int attempt) {
    activity.seen(delivery.record.topic());
    if (cause != null && attempt == 1) {
      LOG.log(Level.ERROR, delivery + " becomes a dead letter", cause);
    }
    deadLetters
        .park(delivery.record, delivery.message.getPayload(), cause)
        .whenComplete(
            (parked, failure) -> {
              if (failure != null) {
                LOG.log(Level.WARNING, delivery + " is not parked yet: " + failure);
                later(delivery, attempt, () -> park(delivery, cause, attempt + 1));
              } else if (parked) {
                finish(delivery);
              } else {
                delivery.lanes.step(() -> attempt(delivery, 1));
              }
            });
  }

  private void later(Delivery delivery, int attempt, Runnable next) {
    long delay = Math.min(LONGEST_BACKOFF_MS, backoffMs << Math.min(attempt - 1, 10));
    executor.schedule(() -> delivery.lanes.step(next), delay, TimeUnit.MILLISECONDS);
  }

  private static void finish(Delivery delivery) {
    try {
      delivery.message.ack();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, delivery + " is not acknowledged and comes again: " + e);
    } finally {
      delivery.lanes.leave(delivery.lane());
    }
  }

  private boolean isTransient(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      for (TransientFailure kind : transientFailures) {
        if (kind.matches(t)) {
          return true;
        }
      }
    }
    return false;
  }

  private record Delivery(
      Message<String> message, ConsumerRecord<?, ?> record, EventHandler handler, Lanes lanes) {

    /** A message without a key has a lane of its own. */
    String lane() {
      return record.key() == null ? toString() : record.key().toString();
    }

    @Override
    public String toString() {
      return record.topic() + "[" + record.partition() + "]@" + record.offset();
    }
  }
}
