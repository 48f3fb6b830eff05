package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AppointmentsTest {
  private final AtomicLong now = new AtomicLong(-5_000_000_000L);
  private final Appointments appointments = new Appointments(Duration.ofSeconds(20), now::get);

  private List<Long> next(int count, double perSecond) {
    return next("192.0.2.1", count, perSecond);
  }

  private List<Long> next(String address, int count, double perSecond) {
    return LongStream.range(0, count).mapToObj(i -> appointments.next(address, perSecond)).toList();
  }

  @Test
  void noMoreComeInASecondThanAreServed() {
    assertThat(next(9, 3)).containsExactly(1L, 1L, 1L, 2L, 2L, 2L, 3L, 3L, 3L);
  }

  @Test
  void timeThatPassedFreesWhatWasGiven() {
    next(30, 3);
    now.addAndGet(Duration.ofSeconds(8).toNanos());
    assertThat(next(3, 3)).containsOnly(3L);

    now.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(next(3, 3)).containsOnly(1L);
  }

  @Test
  void nobodyIsSentAwayForLongerAndTheyAreSpreadThen() {
    List<Long> given = next(1_000, 2);

    assertThat(given.subList(40, 1_000)).allMatch(seconds -> seconds > 10 && seconds <= 20);
    assertThat(given.subList(40, 1_000).stream().distinct()).hasSize(10);
  }

  @Test
  void whoFloodsMakesNobodyElseWaitLonger() {
    next("198.51.100.7", 1_000, 4);

    assertThat(next(4, 4)).containsExactly(1L, 1L, 2L, 2L);
    assertThat(next("198.51.100.7", 100, 4)).allMatch(seconds -> seconds > 10);
  }

  @Test
  void aServiceThatServesNobodyIsNoReasonToFail() {
    assertThat(next(5, 0)).allMatch(seconds -> seconds > 10 && seconds <= 20);
    assertThat(next(5, Double.POSITIVE_INFINITY)).allMatch(seconds -> seconds <= 20);
  }
}
