package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.upstream.Circuit.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A delay of nothing is over at once, one of 30 seconds not while a test runs. */
class CircuitTest {
  private final Circuit circuit = circuit(Duration.ofSeconds(30));
  private final Circuit soonHalfOpen = circuit(Duration.ZERO);

  private static Circuit circuit(Duration delay) {
    return new Circuit("http://a:3002", new Settings(5, delay, 3), () -> {});
  }

  private static void fail(Circuit circuit, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(circuit.tryAcquire()).isTrue();
      circuit.record(false);
    }
  }

  private static void succeed(Circuit circuit, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(circuit.tryAcquire()).isTrue();
      circuit.record(true);
    }
  }

  @Test
  void fourFailuresLeaveItClosed() {
    fail(circuit, 4);

    assertThat(circuit.state()).isEqualTo("closed");
    assertThat(circuit.opensIn()).isZero();
    assertThat(circuit.tryAcquire()).isTrue();
  }

  @Test
  void theFifthOpensItForThirtySeconds() {
    fail(circuit, 5);

    assertThat(circuit.state()).isEqualTo("open");
    assertThat(circuit.tryAcquire()).isFalse();
    assertThat(circuit.opensIn()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
  }

  @Test
  void aSuccessInBetweenForgivesTheFailuresBefore() {
    fail(circuit, 4);
    succeed(circuit, 1);
    fail(circuit, 4);

    assertThat(circuit.state()).isEqualTo("closed");
  }

  @Test
  void afterTheDelayThreeCallsProbeAtOnce() {
    fail(soonHalfOpen, 5);

    assertThat(soonHalfOpen.tryAcquire()).isTrue();
    assertThat(soonHalfOpen.state()).isEqualTo("half-open");
    assertThat(soonHalfOpen.tryAcquire()).isTrue();
    assertThat(soonHalfOpen.tryAcquire()).isTrue();
    assertThat(soonHalfOpen.tryAcquire()).as("a fourth call").isFalse();
  }

  @Test
  void threeSuccessesCloseIt() {
    fail(soonHalfOpen, 5);
    succeed(soonHalfOpen, 2);
    assertThat(soonHalfOpen.state()).isEqualTo("half-open");

    succeed(soonHalfOpen, 1);

    assertThat(soonHalfOpen.state()).isEqualTo("closed");
    fail(soonHalfOpen, 4);
    assertThat(soonHalfOpen.state()).as("the failures of before count no more").isEqualTo("closed");
  }

  @Test
  void aFailureWhileHalfOpenOpensItAgain() {
    fail(soonHalfOpen, 5);
    succeed(soonHalfOpen, 2);

    fail(soonHalfOpen, 1);

    assertThat(soonHalfOpen.state()).isEqualTo("open");
  }
}
