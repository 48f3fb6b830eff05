package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.in;

import io.ecom.inventory.entity.Held;
import io.ecom.inventory.entity.LedgerAudit;
import io.ecom.inventory.entity.LedgerStatement;
import io.ecom.inventory.entity.Movement;
import io.ecom.inventory.entity.RecentMovement;
import io.ecom.inventory.entity.StockLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Compares stock with the open reservations and with the ledger for reconciliation: often, and then
 * only with its newest part; or all of it, by {@link LedgerCheck}. Stock is read first: what
 * happens meanwhile has a later version, and a movement is in the stock document until it is in the
 * ledger.
 */
@ApplicationScoped
public class AuditLedger {
  private static final int NEWEST = 200;

  @Inject StockStore store;
  @Inject MovementLedger ledger;
  @Inject LedgerCheck check;
  @Inject HeldUnits heldUnits;

  /**
   * A part of a check of everything.
   *
   * @param differing the SKUs whose stock is not what their ledger and the open reservations say
   * @param last where the next part begins; null if there is none
   */
  public record Part(List<LedgerStatement> differing, int checked, @Nullable String last) {}

  public List<LedgerStatement> ofNewest(Collection<String> skus) {
    Map<String, Held> held = heldUnits.of(skus);
    return store.stock().find(in("_id", skus)).into(new ArrayList<>()).stream()
        .map(row -> newest(row, held))
        .toList();
  }

  public Part ofWhole(@Nullable String afterSku, int limit) {
    Map<String, Held> held = heldUnits.after(afterSku, limit);
    LedgerCheck.Result result = check.check(afterSku, limit);
    Map<String, LedgerCheck.Difference> differences =
        result.differences().stream()
            .collect(Collectors.toMap(LedgerCheck.Difference::sku, Function.identity()));
    List<LedgerStatement> differing =
        result.checked().stream()
            .map(stock -> statement(stock, whole(differences.get(stock.sku())), held))
            .filter(statement -> statement.flaw() != null)
            .toList();
    return new Part(differing, result.checked().size(), result.last());
  }

  private static @Nullable String whole(LedgerCheck.@Nullable Difference difference) {
    if (difference == null) {
      return null;
    }
    return difference.missingMovements() == 0
        ? "recounted " + difference.recomputed()
        : "recounted %s, %d movements are missing"
            .formatted(difference.recomputed(), difference.missingMovements());
  }

  private LedgerStatement newest(Document row, Map<String, Held> held) {
    StockLevel stock = StockDocument.level(row);
    return statement(stock, flaw(row, stock), held);
  }

  /**
   * @param flaw of the ledger
   */
  private static LedgerStatement statement(
      StockLevel stock, @Nullable String flaw, Map<String, Held> held) {
    Held ofOrders = held.getOrDefault(stock.sku(), Held.NOTHING);
    return new LedgerStatement(
        stock.sku(),
        stock.onHand(),
        stock.reserved(),
        flaw == null ? ofOrders.flawOf(stock) : flaw,
        stock.updatedAt());
  }

  private @Nullable String flaw(Document row, StockLevel stock) {
    LedgerAudit audit = new LedgerAudit(stock);
    // Whether a movement made it low is of no matter here, so neither is the threshold.
    List<Movement> movements =
        new ArrayList<>(RecentMovement.history(stock, StockDocument.recent(row), 0));
    long inLedger = stock.version() - movements.size();
    Collections.reverse(movements);
    List<Movement> newest = ledger.of(stock.sku(), inLedger + 1, NEWEST);
    movements.addAll(newest);
    if (movements.stream().allMatch(audit::accept) && newest.size() < NEWEST) {
      audit.endsAtTheBeginning();
    }
    return audit.flaw();
  }
}
