package io.ecom.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.messaging.EventPublisher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class PublishingRoundTest {

  /** A broker that refuses some events. */
  private static final class Broker extends EventPublisher {
    final List<String> log = new ArrayList<>();
    final Set<String> refused = new HashSet<>();

    @Override
    public CompletionStage<Void> publish(String topic, String key, String json) {
      if (refused.contains(json)) {
        return CompletableFuture.failedFuture(new IllegalStateException("refused"));
      }
      log.add(json);
      return CompletableFuture.completedFuture(null);
    }
  }

  private final Broker broker = new Broker();
  private final List<OutgoingEvent> sent = new ArrayList<>();
  private int waves = 100;

  private boolean publish(OutgoingEvent... events) throws InterruptedException {
    return new PublishingRound(broker, () -> waves-- > 0).publish(List.of(events), sent::addAll);
  }

  private static OutgoingEvent event(String key, long version) {
    return new OutgoingEvent(key + version, "order.updated", key, version, key + version);
  }

  @Test
  void publishesTheEventsOfAKeyInTheOrderOfTheirVersions() throws Exception {
    assertThat(publish(event("a", 2), event("b", 1), event("a", 1))).isTrue();
    assertThat(broker.log)
        .containsExactlyInAnyOrder("a1", "a2", "b1")
        .containsSubsequence("a1", "a2");
    assertThat(sent).hasSize(3);
  }

  @Test
  void nothingOvertakesAnEventThatFailed() throws Exception {
    broker.refused.add("a1");
    assertThat(publish(event("a", 1), event("a", 2), event("b", 1), event("b", 2))).isFalse();
    assertThat(broker.log).containsExactly("b1", "b2");
    assertThat(sent).extracting(OutgoingEvent::key).containsOnly("b");

    broker.refused.clear();
    assertThat(publish(event("a", 1), event("a", 2))).isTrue();
    assertThat(broker.log).endsWith("a1", "a2");
  }

  @Test
  void aRelayThatLostItsLeaseGoesNoFurther() throws Exception {
    waves = 1;
    assertThat(publish(event("a", 1), event("a", 2), event("b", 1))).isFalse();
    assertThat(broker.log).containsExactly("a1", "b1");
  }
}
