package io.ecom.gateway.control.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.Claim;
import io.ecom.gateway.entity.Quota;
import io.ecom.gateway.entity.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LocalLimiterTest {
  private static final Claim ADDRESS = claim("address", 5, "203.0.113.7");
  private static final Claim ONE = claim("user", 2, "u1");
  private static final Claim OTHER = claim("user", 2, "u2");

  private final AtomicLong clock = new AtomicLong();
  private final LocalLimiter limiter = new LocalLimiter(clock::get);

  private static Claim claim(String policy, int count, String holder) {
    return new Claim(policy, new Quota(count, Duration.ofMinutes(1)), holder);
  }

  private boolean passes(Claim... claims) {
    return limiter.take(List.of(claims)).passes();
  }

  private void wait(Duration duration) {
    clock.addAndGet(duration.toNanos());
  }

  @Test
  void everyQuotaHasToHaveRoom() {
    assertThat(passes(ADDRESS, ONE)).isTrue();
    assertThat(passes(ADDRESS, ONE)).isTrue();
    assertThat(passes(ADDRESS, ONE)).as("the user's is used up").isFalse();
    assertThat(passes(ADDRESS, OTHER)).as("others are not held up by it").isTrue();
  }

  @Test
  void whatIsRefusedCountsNowhere() {
    passes(ADDRESS, ONE);
    passes(ADDRESS, ONE);
    for (int i = 0; i < 20; i++) {
      assertThat(passes(ADDRESS, ONE)).isFalse();
    }
    assertThat(passes(ADDRESS, OTHER)).isTrue();
    assertThat(passes(ADDRESS)).isTrue();
    assertThat(passes(ADDRESS)).isTrue();
    assertThat(passes(ADDRESS)).isFalse();
  }

  @Test
  void thereIsRoomAgainWhenTheWindowHasMovedOn() {
    passes(ONE);
    wait(Duration.ofSeconds(20));
    passes(ONE);
    Verdict refused = limiter.take(List.of(ONE));
    assertThat(refused.passes()).isFalse();
    assertThat(refused.retryAfterSeconds()).isEqualTo(40);

    wait(Duration.ofSeconds(40));
    assertThat(passes(ONE)).isTrue();
    assertThat(passes(ONE)).isFalse();
  }

  @Test
  void tellsWhatRemainsAfterTheRequest() {
    Verdict verdict = limiter.take(List.of(ADDRESS, ONE));

    assertThat(verdict.standings()).extracting(Verdict.Standing::remaining).containsExactly(4L, 1L);
  }
}
