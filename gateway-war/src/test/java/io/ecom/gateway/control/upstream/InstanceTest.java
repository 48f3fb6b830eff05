package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.upstream.Instance.Health;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InstanceTest {
  private final Instance instance =
      new Instance(
          URI.create("http://a:3002"),
          new Circuit("a", new Circuit.Settings(5, Duration.ofSeconds(30), 3)),
          10,
          2);

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
}
