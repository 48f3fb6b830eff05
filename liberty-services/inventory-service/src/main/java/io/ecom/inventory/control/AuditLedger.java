package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.in;

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
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Compares stock with the ledger for reconciliation: often, and then only with its newest part; or
 * all of it, by {@link LedgerCheck}. Stock is read first: what happens meanwhile has a later
 * version, and a movement is in the stock document until it is in the ledger.
 */
@ApplicationScoped
public class AuditLedger {
  private static final int NEWEST = 200;

  @Inject StockStore store;
  @Inject MovementLedger ledger;
  @Inject LedgerCheck check;

  /**
   * A part of a check of everything.
   *
   * @param differing the SKUs whose stock is not what their ledger says
   * @param last where the next part begins; null if there is none
   */
  public record Part(List<LedgerStatement> differing, int checked, @Nullable String last) {}

  public List<LedgerStatement> ofNewest(Collection<String> skus) {
    return store.stock().find(in("_id", skus)).into(new ArrayList<>()).stream()
        .map(this::statement)
        .toList();
  }

  public Part ofWhole(@Nullable String afterSku, int limit) {
    LedgerCheck.Result result = check.check(afterSku, limit);
    List<String> skus = result.differences().stream().map(LedgerCheck.Difference::sku).toList();
    Map<String, StockLevel> levels =
        store.find(skus).stream().collect(Collectors.toMap(StockLevel::sku, Function.identity()));
    List<LedgerStatement> differing =
        result.differences().stream()
            .filter(difference -> levels.containsKey(difference.sku()))
            .map(difference -> statement(difference, levels.get(difference.sku())))
            .toList();
    return new Part(differing, result.checked(), result.last());
  }

  private static LedgerStatement statement(
      LedgerCheck.Difference difference, @Nullable StockLevel level) {
    StockLevel stock = Objects.requireNonNull(level);
    String flaw =
        difference.missingMovements() == 0
            ? "recounted " + difference.recomputed()
            : "recounted %s, %d movements are missing"
                .formatted(difference.recomputed(), difference.missingMovements());
    return new LedgerStatement(
        stock.sku(), stock.onHand(), stock.reserved(), flaw, stock.updatedAt());
  }

  private LedgerStatement statement(Document row) {
    StockLevel stock = StockDocument.level(row);
    return new LedgerStatement(
        stock.sku(), stock.onHand(), stock.reserved(), flaw(row, stock), stock.updatedAt());
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
