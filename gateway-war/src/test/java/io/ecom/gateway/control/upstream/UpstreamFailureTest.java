package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.Service;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamFailureTest {

  /** Coming back earlier would be in vain. */
  @ParameterizedTest
  @CsvSource({"0, 1", "400, 1", "1000, 2", "29500, 30"})
  void whoCannotBeServedLearnsWhenToComeBack(long millis, long seconds) {
    UpstreamFailure failure =
        UpstreamFailure.unavailable(Service.PRODUCT, Duration.ofMillis(millis));

    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.slug()).isEqualTo("service-unavailable");
    assertThat(failure.retryAfter()).contains(seconds);
  }

  @Test
  void whoFindsNoRoomIsToldWhenToComeBack() {
    UpstreamFailure busy = UpstreamFailure.busy(Service.PRODUCT, 7);

    assertThat(busy.status()).isEqualTo(429);
    assertThat(busy.slug()).isEqualTo("service-busy");
    assertThat(busy.retryAfter()).contains(7L);
  }

  @Test
  void slownessAndBreakageAreToldApart() {
    UpstreamFailure slow = UpstreamFailure.timeout(Service.ORDER);
    UpstreamFailure broken = UpstreamFailure.broken(Service.ORDER);

    assertThat(slow.status()).isEqualTo(504);
    assertThat(broken.status()).isEqualTo(502);
    assertThat(slow.retryAfter()).isEmpty();
    assertThat(broken.detail()).isEqualTo("The order service broke off its answer.");
  }
}
