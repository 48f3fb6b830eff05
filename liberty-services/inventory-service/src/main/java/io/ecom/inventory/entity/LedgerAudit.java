package io.ecom.inventory.entity;

import org.jspecify.annotations.Nullable;

/**
 * Follows the movements of a SKU back from its stock: each must lead to where the next one begins,
 * none may be missing. It may be stopped at any movement; {@link #endsAtTheBeginning} when there
 * are no more.
 */
public final class LedgerAudit {
  private long version;
  private long onHand;
  private long reserved;
  private @Nullable String flaw;

  public LedgerAudit(StockLevel stock) {
    version = stock.version();
    onHand = stock.onHand();
    reserved = stock.reserved();
  }

  /** Takes the next older movement; false if it is of no use to go on. */
  public boolean accept(Movement entry) {
    if (entry.version() != version) {
      return fail(
          "the movement to version %d is missing, the one before it is %d"
              .formatted(version, entry.version()));
    }
    if (entry.onHand() != onHand || entry.reserved() != reserved) {
      return fail(
          "version %d has %d on hand and %d reserved, its movement led to %d and %d"
              .formatted(version, onHand, reserved, entry.onHand(), entry.reserved()));
    }
    version--;
    onHand -= entry.deltaOnHand();
    reserved -= entry.deltaReserved();
    return true;
  }

  /** There are no older movements: stock began with nothing. */
  public void endsAtTheBeginning() {
    if (flaw == null && (version != 0 || onHand != 0 || reserved != 0)) {
      fail(
          "the ledger begins after version %d, with %d on hand and %d reserved"
              .formatted(version, onHand, reserved));
    }
  }

  /** Null if nothing is wrong so far. */
  public @Nullable String flaw() {
    return flaw;
  }

  private boolean fail(String what) {
    flaw = what;
    return false;
  }
}
