package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EjectionWatchTest {
  private final EjectionWatch watch = new EjectionWatch(0.5);

  @Test
  void itIsSaidOnceWhenMoreAreGoneAndOnceWhenTheyAreBack() {
    assertThat(watch.change(0, 4)).isEmpty();
    assertThat(watch.change(2, 4)).isEmpty();
    assertThat(watch.change(3, 4)).contains(true);
    assertThat(watch.change(4, 4)).isEmpty();
    assertThat(watch.change(2, 4)).contains(false);
    assertThat(watch.change(0, 4)).isEmpty();
  }

  @Test
  void whereNoneIsWantedNoneIsMissing() {
    assertThat(EjectionWatch.share(0, 0)).isZero();
    assertThat(watch.isTooMuch(0, 0)).isFalse();
    assertThat(watch.isTooMuch(1, 1)).isTrue();
  }
}
