package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.Verdict.Standing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Claim ADDRESS =
      new Claim("write-address", new Quota(100, Duration.ofSeconds(10)), "203.0.113.7");
  private static final Claim USER =
      new Claim("write-user", new Quota(10, Duration.ofSeconds(60)), "u1");

  @Test
  void tellsAllQuotasAndTheNarrowestFirst() {
    Headers headers = new Headers();

    new Verdict(
            true,
            List.of(
                new Standing(ADDRESS, 99, Duration.ofMillis(9_400)),
                new Standing(USER, 3, Duration.ofSeconds(12))))
        .describe(headers);

    assertThat(headers.first("RateLimit"))
        .contains("\"write-user\";r=3;t=12, \"write-address\";r=99;t=10");
    assertThat(headers.first("RateLimit-Policy"))
        .contains("\"write-user\";q=10;w=60, \"write-address\";q=100;w=10");
  }

  @Test
  void whoIsRefusedMayComeBackWhenEveryUsedUpQuotaHasRoom() {
    Verdict refused =
        new Verdict(
            false,
            List.of(
                new Standing(ADDRESS, 5, Duration.ofSeconds(50)),
                new Standing(USER, 0, Duration.ofMillis(2_001))));

    assertThat(refused.retryAfterSeconds()).isEqualTo(3);
  }

  @Test
  void nobodyIsAskedToComeBackAtOnce() {
    Verdict refused = new Verdict(false, List.of(new Standing(USER, 0, Duration.ofNanos(1))));

    assertThat(refused.retryAfterSeconds()).isEqualTo(1);
  }
}
