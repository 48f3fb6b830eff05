package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.gateway.entity.RetryBudget.Settings;
import io.ecom.gateway.entity.RetryBudget.Usage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final AtomicLong now = new AtomicLong();
  private final RetryBudget budget = budget(0.5);

  private RetryBudget budget(double floorPerSecond) {
    return new RetryBudget(new Settings(0.2, WINDOW, floorPerSecond), now::get);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** Requests that all fail; returns how many were sent a second time. */
  private long fail(RetryBudget spent, int requests) {
    return IntStream.range(0, requests)
        .filter(
            i -> {
              spent.sent();
              return spent.tryRetry();
            })
        .count();
  }

  @Test
  void whenAllFailsOneInFiveIsSentAgain() {
    assertThat(fail(budget, 1_000)).isEqualTo(200);
    assertThat(budget.usage()).isEqualTo(new Usage(1_000, 200, 800));
  }

  /** However the failures lie, and however long it goes on. */
  @Test
  void noMoreThanTwelveRequestsAreMadeOfTen() {
    long requests = 0;
    long retries = 0;
    for (int second = 0; second < 120; second++) {
      int rate = second % 7 == 0 ? 0 : 20 + 13 * (second % 5);
      requests += rate;
      retries += fail(budget, rate);
      pass(Duration.ofSeconds(1));
    }
    assertThat((requests + retries) / (double) requests).isBetween(1.15, 1.2);
  }

  @Test
  void successesAreSavedForTheWindowOnly() {
    IntStream.range(0, 100).forEach(i -> budget.sent());
    pass(Duration.ofSeconds(5));
    assertThat(fail(budget, 20)).isEqualTo(20);

    pass(WINDOW);
    assertThat(budget.usage()).isEqualTo(new Usage(0, 0, 0));
    assertThat(fail(budget, 100)).isEqualTo(20);
  }

  @Test
  void withLittleTrafficAFewAreAllowed() {
    assertThat(fail(budget, 8)).isEqualTo(5);
    assertThat(fail(budget(0), 8)).isEqualTo(1);
    assertThat(fail(budget(0), 4)).isZero();
  }

  @Test
  void aLongSilenceIsNoTrouble() {
    fail(budget, 100);
    pass(Duration.ofDays(400));
    assertThat(fail(budget, 100)).isEqualTo(20);
  }

  @Test
  void whatIsNoBudgetIsRefused() {
    assertThatThrownBy(() -> new Settings(-1, WINDOW, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Settings(0.2, Duration.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
