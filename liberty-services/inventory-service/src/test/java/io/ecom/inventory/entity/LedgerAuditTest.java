package io.ecom.inventory.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerAuditTest {
  private static final StockLevel STOCK =
      new StockLevel(
          "MUG", List.of(new LocationLevel(Location.MAIN, 9, 2)), null, 3, Instant.EPOCH);
  private static final Movement ADJUSTED = moved(3, -1, 0, 9, 2);
  private static final Movement RESERVED = moved(2, 0, 2, 10, 2);
  private static final Movement INITIAL = moved(1, 10, 0, 10, 0);

  private static Movement moved(
      long version, long deltaOnHand, long deltaReserved, long onHand, long reserved) {
    return new Movement(
        "m" + version,
        "MUG",
        version,
        "adjusted",
        "a test",
        null,
        Location.MAIN,
        deltaOnHand,
        deltaReserved,
        onHand,
        reserved,
        null,
        Instant.EPOCH,
        null);
  }

  private static LedgerAudit audit(Movement... newestFirst) {
    LedgerAudit audit = new LedgerAudit(STOCK);
    boolean goesOn = List.of(newestFirst).stream().allMatch(audit::accept);
    if (goesOn) {
      audit.endsAtTheBeginning();
    }
    return audit;
  }

  @Test
  void stockIsTheSumOfItsMovements() {
    assertThat(audit(ADJUSTED, RESERVED, INITIAL).flaw()).isNull();
  }

  @Test
  void aMissingMovementShows() {
    assertThat(audit(ADJUSTED, INITIAL).flaw()).contains("version 2 is missing");
    assertThat(audit(RESERVED, INITIAL).flaw()).contains("version 3 is missing");
    assertThat(audit(ADJUSTED, RESERVED).flaw()).contains("begins after version 1");
    assertThat(audit().flaw()).contains("begins after version 3");
  }

  @Test
  void aChangedMovementShows() {
    assertThat(audit(moved(3, -1, 0, 8, 2)).flaw()).contains("led to 8 and 2");
    assertThat(audit(moved(3, -2, 0, 9, 2), RESERVED).flaw()).contains("led to 10 and 2");
  }
}
