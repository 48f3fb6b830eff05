package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.upstream.Instance.Health;
import io.ecom.gateway.entity.InstanceAddress;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstanceTest {
  private static final InstanceAddress A =
      new InstanceAddress(URI.create("http://a:3002"), 1, OptionalInt.empty());

  private static final Room.Settings ROOM = new Room.Settings(10, 10, Duration.ofSeconds(1));

  private final AtomicLong now = new AtomicLong();
  private final Instance instance =
      Instance.known(A, settings(Duration.ofSeconds(30), 1), now::get);

  private static InstanceSettings settings(Duration circuitDelay, int healthyAfter) {
    return new InstanceSettings(
        new Circuit.Settings(5, circuitDelay, 3), ROOM, 2, healthyAfter, Duration.ofSeconds(10));
  }

  @Test
  void anUnknownInstanceGetsCalls() {
    assertThat(instance.isWell()).isTrue();
    assertThat(instance.status().health()).isEqualTo("UNKNOWN");
    assertThat(instance.status().latencyMs()).isNull();
    assertThat(instance.status().canServe()).isFalse();
  }

  @Test
  void whatTheFirstCheckSaysIsBelieved() {
    instance.checked(Health.UNREACHABLE, 1);

    assertThat(instance.isWell()).isFalse();
  }

  @Test
  void oneFailedCheckIsNoReasonToLeave() {
    instance.checked(Health.READY, 5);
    instance.checked(Health.NOT_READY, 5);
    assertThat(instance.health()).isEqualTo(Health.READY);

    instance.checked(Health.NOT_READY, 5);
    assertThat(instance.health()).isEqualTo(Health.NOT_READY);
  }

  @Test
  void oneGoodCheckIsEnoughToReturn() {
    instance.checked(Health.UNREACHABLE, 5);
    instance.checked(Health.UNREACHABLE, 5);

    instance.checked(Health.READY, 7);

    assertThat(instance.isWell()).isTrue();
    assertThat(instance.status().canServe()).isTrue();
    assertThat(instance.status().latencyMs()).isEqualTo(7);
    assertThat(instance.status().failedChecks()).isZero();
  }

  @Test
  void whoseCircuitIsOpenCannotServe() {
    instance.checked(Health.READY, 1);
    for (int i = 0; i < 5; i++) {
      instance.circuit().record(false);
    }

    assertThat(instance.status().canServe()).isFalse();
    assertThat(instance.status().circuit()).isEqualTo("open");
  }

  @Test
  void returningTakesAsManyGoodChecksAsConfigured() {
    Instance doubted = Instance.known(A, settings(Duration.ofSeconds(30), 3), now::get);
    doubted.checked(Health.UNREACHABLE, 1);
    doubted.checked(Health.READY, 1);
    doubted.checked(Health.READY, 1);
    doubted.checked(Health.NOT_READY, 1);
    doubted.checked(Health.READY, 1);
    doubted.checked(Health.READY, 1);
    assertThat(doubted.isWell()).isFalse();

    doubted.checked(Health.READY, 1);
    assertThat(doubted.isWell()).isTrue();
  }

  @Test
  void whoWasThereBeforeTheGatewayIsWarm() {
    instance.checked(Health.READY, 1);

    assertThat(instance.warmth()).isEqualTo(1);
  }

  @Test
  void whoIsAddedWaitsForItsFirstCheckAndWarmsUp() {
    Instance added = Instance.added(A, settings(Duration.ofSeconds(30), 1), now::get);
    assertThat(added.isWell()).isFalse();

    added.checked(Health.READY, 1);
    assertThat(added.isWell()).isTrue();
    assertThat(added.warmth()).isEqualTo(0.1);

    now.addAndGet(Duration.ofMillis(7_500).toNanos());
    assertThat(added.warmth()).isEqualTo(0.75);
    now.addAndGet(Duration.ofMillis(2_500).toNanos());
    assertThat(added.warmth()).isEqualTo(1);
  }

  @Test
  void whoIsBackWarmsUp() {
    instance.checked(Health.READY, 1);
    instance.checked(Health.UNREACHABLE, 1);
    instance.checked(Health.UNREACHABLE, 1);
    instance.checked(Health.READY, 1);

    assertThat(instance.warmth()).isEqualTo(0.1);
    assertThat(instance.status().warmth()).isEqualTo(0.1);
  }

  @Test
  void whoseCircuitClosesWarmsUp() {
    Instance failing = Instance.known(A, settings(Duration.ZERO, 1), now::get);
    IntStream.range(0, 5).forEach(i -> failing.circuit().record(false));
    for (int i = 0; i < 3; i++) {
      assertThat(failing.warmth()).isEqualTo(1);
      assertThat(failing.tryBegin()).isTrue();
      failing.end(true);
    }
    assertThat(failing.warmth()).isEqualTo(0.1);
  }

  @Test
  void whatIsUnderWayIsCounted() {
    IntStream.range(0, 10).forEach(i -> assertThat(instance.tryBegin()).isTrue());
    assertThat(instance.outstanding()).isEqualTo(10);
    assertThat(instance.tryBegin()).isFalse();

    instance.end(true);
    assertThat(instance.outstanding()).isEqualTo(9);
  }
}
