package io.ecom.inventory.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StockTest {
  private static StockLevel level(long onHand, long reserved) {
    return new StockLevel("MUG", onHand, reserved, 1, Instant.EPOCH);
  }

  @Test
  void whatIsReservedIsNotAvailable() {
    assertThat(level(10, 3).available()).isEqualTo(7);
    assertThat(level(3, 3).isInStock()).isFalse();
    assertThat(level(10, 5).isLow(5)).isTrue();
    assertThat(level(10, 4).isLow(5)).isFalse();
  }

  @Test
  void moreCannotBeReservedThanIsOnHand() {
    assertThatThrownBy(() -> level(2, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> level(2, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyChangesThatPromiseUnitsNeedThemAvailable() {
    assertThat(StockChange.reserve(2, "o1").needsAvailable()).isEqualTo(2);
    assertThat(StockChange.release(2, "o1").needsAvailable()).isZero();
    assertThat(StockChange.ship(2, "o1").needsAvailable()).isZero();
    assertThat(StockChange.adjust(-4, "broken").needsAvailable()).isEqualTo(4);
    assertThat(StockChange.adjust(4, "found").needsAvailable()).isZero();
  }

  @Test
  void aQuantityIsPositive() {
    assertThatThrownBy(() -> StockChange.reserve(0, "o1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
