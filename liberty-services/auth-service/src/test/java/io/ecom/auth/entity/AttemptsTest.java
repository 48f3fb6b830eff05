package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.auth.entity.Attempts.Policy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Policy POLICY = new Policy(3, Duration.ofSeconds(10));

  private static Attempts failed(int times) {
    Attempts attempts = Attempts.NONE;
    for (int i = 0; i < times; i++) {
      attempts = attempts.another(NOW, POLICY);
    }
    return attempts;
  }

  @Test
  void aFewMistakesCostNothing() {
    assertThat(failed(2).allowed(NOW)).isTrue();
  }

  @Test
  void delaysDoubleAndEnd() {
    assertThat(failed(3).blockedUntil()).isEqualTo(NOW.plusSeconds(1));
    assertThat(failed(4).blockedUntil()).isEqualTo(NOW.plusSeconds(2));
    assertThat(failed(6).blockedUntil()).isEqualTo(NOW.plusSeconds(8));
    assertThat(failed(7).blockedUntil()).isEqualTo(NOW.plusSeconds(10));
    assertThat(failed(500).blockedUntil()).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void afterTheDelayAnotherTryIsLetIn() {
    assertThat(failed(4).allowed(NOW.plusMillis(1_999))).isFalse();
    assertThat(failed(4).allowed(NOW.plusSeconds(2))).isTrue();
  }
}
