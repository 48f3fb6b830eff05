package io.ecom.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelLagTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChannelLag idle = ChannelLag.unknown("order-created", "order.created", START);

  @Test
  void aChannelThatLeavesMessagesWaitingIsDead() {
    ChannelLag lag = idle.observe(10, 5, START).observe(10, 7, START.plusSeconds(30));
    assertThat(lag.isDead(Instant.EPOCH, START.plusSeconds(61), PATIENCE)).isTrue();
  }

  @Test
  void aChannelThatAcknowledgesIsAliveHoweverFarBehind() {
    ChannelLag lag = idle.observe(10, 500, START).observe(11, 600, START.plusSeconds(61));
    assertThat(lag.isDead(Instant.EPOCH, START.plusSeconds(90), PATIENCE)).isFalse();
  }

  @Test
  void aChannelThatRetriesIsAlive() {
    ChannelLag lag = idle.observe(10, 5, START).observe(10, 5, START.plusSeconds(120));
    assertThat(lag.isDead(START.plusSeconds(118), START.plusSeconds(120), PATIENCE)).isFalse();
  }

  @Test
  void aChannelWithNothingToDoIsAlive() {
    ChannelLag lag = idle.observe(10, 0, START);
    assertThat(lag.isDead(Instant.EPOCH, START.plusSeconds(3600), PATIENCE)).isFalse();
  }
}
