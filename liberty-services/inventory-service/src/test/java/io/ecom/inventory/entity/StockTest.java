package io.ecom.inventory.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StockTest {
  private static final Location NEAR = new Location("near", "Near", 1, true);
  private static final Location FAR = new Location("far", "Far", 2, true);

  private static StockLevel level(LocationLevel... locations) {
    return new StockLevel("MUG", List.of(locations), null, 9, Instant.EPOCH);
  }

  private static StockLevel level(long onHand, long reserved) {
    return level(new LocationLevel("near", onHand, reserved));
  }

  private static RecentMovement moved(long onHand, long reserved, @Nullable Long formerThreshold) {
    return new RecentMovement(
        "id", "why", "o1", null, "near", onHand, reserved, formerThreshold, Instant.EPOCH, null);
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
  void aLineComesFromTheFirstLocationThatHasAllOfIt() {
    StockLevel level = level(new LocationLevel("near", 2, 0), new LocationLevel("far", 9, 0));
    assertThat(level.allocate(2, List.of(NEAR, FAR))).contains(List.of(new Allocation("near", 2)));
    assertThat(level.allocate(3, List.of(NEAR, FAR))).contains(List.of(new Allocation("far", 3)));
    assertThat(level.allocate(10, List.of(NEAR, FAR)))
        .contains(List.of(new Allocation("near", 2), new Allocation("far", 8)));
    assertThat(level.allocate(12, List.of(NEAR, FAR))).isEmpty();
    assertThat(level.allocate(3, List.of(NEAR))).isEmpty();
  }

  @Test
  void onlyChangesThatPromiseUnitsNeedThemAvailable() {
    List<Allocation> two = List.of(new Allocation("near", 2));
    assertThat(StockChange.reserve(two, "o1").parts().get(0).needsAvailable()).isEqualTo(2);
    assertThat(StockChange.release(two, "o1").parts().get(0).needsAvailable()).isZero();
    assertThat(StockChange.ship(two, "o1").parts().get(0).needsAvailable()).isZero();
    assertThat(StockChange.ship(two, "o1").parts().get(0).needsReserved()).isEqualTo(2);
    assertThat(StockChange.restock(two, "r1").parts().get(0).needsAvailable()).isZero();
  }

  @Test
  void aQuantityIsPositive() {
    assertThatThrownBy(() -> ReservationLine.wanted("MUG", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Allocation("near", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void historyIsWorkedOutFromTheStateItLedTo() {
    List<Movement> history =
        RecentMovement.history(
            level(7, 3), List.of(moved(10, 0, null), moved(0, 5, null), moved(-3, -2, null)), 0);
    assertThat(history).extracting(Movement::version).containsExactly(7L, 8L, 9L);
    assertThat(history).extracting(Movement::onHand).containsExactly(10L, 10L, 7L);
    assertThat(history).extracting(Movement::reserved).containsExactly(0L, 5L, 3L);
  }

  @Test
  void aSkuBecomesLowWhenItFallsToItsThresholdAndAgainOnlyAfterItRose() {
    List<RecentMovement> recent =
        List.of(
            moved(10, 0, null), // 10 available
            moved(0, 5, null), // 5: low
            moved(0, 1, null), // 4: still low
            moved(0, -2, null), // 6: no longer
            moved(-1, 0, null)); // 5: low again
    assertThat(RecentMovement.history(level(9, 4), recent, 5))
        .extracting(Movement::lowBelow)
        .containsExactly(null, 5L, null, null, 5L);
  }

  @Test
  void aSkuBecomesLowWhenItsThresholdRises() {
    List<RecentMovement> recent = List.of(moved(10, 0, null), moved(0, 0, 5L));
    StockLevel level =
        new StockLevel("MUG", List.of(new LocationLevel("near", 10, 0)), 20L, 2, Instant.EPOCH);
    assertThat(RecentMovement.history(level, recent, 5))
        .extracting(Movement::lowBelow)
        .containsExactly(null, 20L);
  }
}
