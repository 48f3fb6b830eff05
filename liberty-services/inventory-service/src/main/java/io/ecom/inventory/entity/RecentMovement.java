package io.ecom.inventory.entity;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movement as the stock itself remembers it until it is in the ledger: only what changed, so that
 * a change needs to know nothing of the state it meets.
 *
 * @param formerThreshold what the threshold was before; null if this is not about it
 */
public record RecentMovement(
    String id,
    String reason,
    String reference,
    @Nullable String author,
    @Nullable String location,
    long deltaOnHand,
    long deltaReserved,
    @Nullable Long formerThreshold,
    Instant at,
    @Nullable String traceparent) {

  /** Works out, backwards from where the stock stands now, what it was after each. */
  public static List<Movement> history(
      StockLevel now, List<RecentMovement> oldestFirst, long shopsThreshold) {
    Deque<Movement> history = new ArrayDeque<>();
    long onHand = now.onHand();
    long reserved = now.reserved();
    long version = now.version();
    long threshold = now.thresholdOr(shopsThreshold);
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      RecentMovement recent = oldestFirst.get(i);
      long before = onHand - reserved - recent.deltaOnHand + recent.deltaReserved;
      long former = recent.formerThreshold == null ? threshold : recent.formerThreshold;
      boolean becameLow = before > former && onHand - reserved <= threshold;
      history.addFirst(
          recent.after(now.sku(), version, onHand, reserved, becameLow ? threshold : null));
      onHand -= recent.deltaOnHand;
      reserved -= recent.deltaReserved;
      version--;
      threshold = former;
    }
    return List.copyOf(history);
  }

  private Movement after(
      String sku, long version, long onHand, long reserved, @Nullable Long lowBelow) {
    return new Movement(
        id,
        sku,
        version,
        reason,
        reference,
        author,
        location,
        deltaOnHand,
        deltaReserved,
        onHand,
        reserved,
        lowBelow,
        at,
        traceparent);
  }
}
