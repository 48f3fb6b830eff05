package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StandingQueueTest {
  private long now;
  private final StandingQueue queue =
      new StandingQueue(Duration.ofMillis(50), Duration.ofMillis(500), () -> now);

  private void pass(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private void served(long waitedMillis) {
    queue.served(TimeUnit.MILLISECONDS.toNanos(waitedMillis));
  }

  @Test
  void aShortDelayIsNone() {
    pass(400);
    served(400);
    assertThat(queue.stands()).isFalse();
    pass(50);
    served(20);
    pass(400);
    assertThat(queue.stands()).isFalse();
    assertThat(queue.isRush()).isFalse();
  }

  @Test
  void whenNobodyIsServedInTimeForAWhileItStands() {
    for (int i = 0; i < 6; i++) {
      pass(100);
      served(150);
    }
    assertThat(queue.stands()).isTrue();
  }

  @Test
  void whenNobodyIsServedAtAllItStands() {
    pass(501);
    assertThat(queue.stands()).isTrue();
  }

  @Test
  void oneThatIsServedInTimeEndsIt() {
    pass(600);
    assertThat(queue.stands()).isTrue();
    served(50);
    assertThat(queue.stands()).isFalse();
  }

  @Test
  void inARushItStandsSoon() {
    pass(501);
    assertThat(queue.stands()).isTrue();
    served(0);
    pass(51);
    assertThat(queue.stands()).isTrue();
  }

  @Test
  void aRushIsOverWhenTheLineDidNotStandForAWhile() {
    pass(501);
    assertThat(queue.stands()).isTrue();
    assertThat(queue.isRush()).isTrue();
    for (int i = 0; i < 100; i++) {
      pass(50);
      served(0);
      assertThat(queue.stands()).isFalse();
    }
    assertThat(queue.isRush()).isFalse();
    pass(400);
    assertThat(queue.stands()).isFalse();
  }
}
