package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlidingLogTest {
  private static final Quota TEN_A_MINUTE = new Quota(10, Duration.ofMinutes(1));

  private final SlidingLog log = new SlidingLog(TEN_A_MINUTE);

  private boolean passesAt(Duration time) {
    boolean passes = log.remaining(time.toNanos()) > 0;
    if (passes) {
      log.record(time.toNanos());
    }
    return passes;
  }

  @Test
  void tenPassInAMinuteAndNotTheEleventh() {
    for (int second = 0; second < 10; second++) {
      assertThat(passesAt(Duration.ofSeconds(second))).isTrue();
    }
    assertThat(passesAt(Duration.ofSeconds(59))).isFalse();
    assertThat(log.untilMore(Duration.ofSeconds(59).toNanos())).isEqualTo(Duration.ofSeconds(1));
    assertThat(passesAt(Duration.ofSeconds(60))).as("the first has left the window").isTrue();
    assertThat(passesAt(Duration.ofSeconds(60))).as("the second has not").isFalse();
  }

  @Test
  void aBurstAtTheTurnOfTheMinuteIsNoWayRound() {
    for (int i = 0; i < 10; i++) {
      assertThat(passesAt(Duration.ofSeconds(59))).isTrue();
    }
    assertThat(passesAt(Duration.ofSeconds(61))).isFalse();
    assertThat(passesAt(Duration.ofSeconds(118))).isFalse();
    assertThat(passesAt(Duration.ofSeconds(119))).isTrue();
  }

  /** Whatever the times: never more than the quota in any window, and never fewer than could be. */
  @Property
  void inNoWindowMoreThanTheQuota(
      @ForAll @Size(max = 200) List<@IntRange(max = 20) Integer> gaps,
      @ForAll @IntRange(min = 1, max = 30) int quota,
      @ForAll @IntRange(min = 1, max = 100) int window) {
    SlidingLog any = new SlidingLog(new Quota(quota, Duration.ofMillis(window)));
    List<Long> passed = new ArrayList<>();
    long millis = 0;
    for (int gap : gaps) {
      millis += gap;
      long now = millis;
      long inWindow = passed.stream().filter(time -> time > now - window).count();
      long nanos = Duration.ofMillis(now).toNanos();
      assertThat(any.remaining(nanos)).isEqualTo(quota - (int) inWindow);
      if (inWindow < quota) {
        any.record(nanos);
        passed.add(now);
      }
    }
  }
}
