package io.ecom.webhook.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryScheduleTest {
  private static final RetrySchedule SCHEDULE =
      RetrySchedule.of("PT5S,PT30S,PT2M,PT10M,PT1H,PT6H,PT24H");

  @Property
  void jitterOnlyDelaysAndByAFifthAtMost(
      @ForAll @IntRange(min = 1, max = 7) int failed,
      @ForAll @DoubleRange(min = 0, max = 1) double chance) {
    Duration planned = SCHEDULE.delays().get(failed - 1);

    assertThat(SCHEDULE.delay(failed, null, chance).orElseThrow())
        .isBetween(planned, planned.multipliedBy(6).dividedBy(5));
  }

  @Example
  void afterTheLastItIsGivenUp() {
    assertThat(SCHEDULE.delay(7, null, 0)).contains(Duration.ofHours(24));
    assertThat(SCHEDULE.delay(8, null, 0)).isEmpty();
    assertThat(SCHEDULE.delay(8, Duration.ofMinutes(1), 0)).isEmpty();
  }

  @Example
  void aReceiverCanAskForMoreTimeButNotForEver() {
    assertThat(SCHEDULE.delay(1, Duration.ofMinutes(1), 0)).contains(Duration.ofMinutes(1));
    assertThat(SCHEDULE.delay(1, Duration.ofSeconds(1), 0)).contains(Duration.ofSeconds(5));
    assertThat(SCHEDULE.delay(1, Duration.ofSeconds(-9), 0)).contains(Duration.ofSeconds(5));
    assertThat(SCHEDULE.delay(1, Duration.ofDays(9), 0)).contains(Duration.ofHours(24));
  }
}
