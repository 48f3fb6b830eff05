package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {
  @Test
  void isReadFromItsSetting() {
    assertThat(Quota.of("10/PT1M")).isEqualTo(new Quota(10, Duration.ofMinutes(1)));
    assertThat(Quota.of(" 5 / PT0.5S ")).isEqualTo(new Quota(5, Duration.ofMillis(500)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "0/PT1M", "-1/PT1M", "10/PT0S", "10/minute", "1/2/PT1S"})
  void whatIsNoneIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Quota.of(text));
  }
}
