package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.ecom.inventory.entity.LedgerAudit;
import io.ecom.inventory.entity.LedgerAudit.Entry;
import io.ecom.inventory.entity.LedgerStatement;
import io.ecom.inventory.entity.StockLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Compares stock with its ledger. Stock is read first: what happens meanwhile has a later version,
 * and a movement is in the stock document until it is in the ledger.
 */
@ApplicationScoped
public class CheckLedger {
  private static final int NEWEST = 200;

  @Inject MongoDatabase database;

  /** Cheap: looks no further back than some two hundred movements. */
  public List<LedgerStatement> ofNewest(Collection<String> skus) {
    return read(in("_id", skus), skus.size() + 1).stream()
        .map(row -> statement(row, NEWEST))
        .toList();
  }

  /** By SKU, after the given one, each to the beginning of its ledger. */
  public List<LedgerStatement> ofWhole(String afterSku, int limit) {
    return read(gt("_id", afterSku), limit).stream()
        .map(row -> statement(row, Integer.MAX_VALUE))
        .toList();
  }

  private List<Document> read(Bson filter, int limit) {
    return database
        .getCollection(StockStore.COLLECTION)
        .find(filter)
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .into(new ArrayList<>());
  }

  private LedgerStatement statement(Document row, int most) {
    StockLevel stock =
        new StockLevel(
            row.getString("_id"),
            row.getLong("onHand"),
            row.getLong("reserved"),
            row.getLong("version"),
            row.getDate("updatedAt").toInstant());
    return new LedgerStatement(
        stock.sku(), stock.onHand(), stock.reserved(), flaw(row, stock, most), stock.updatedAt());
  }

  private @Nullable String flaw(Document row, StockLevel stock, int most) {
    LedgerAudit audit = new LedgerAudit(stock);
    List<Entry> unsent =
        row.getList("events", Document.class).stream()
            .map(CheckLedger::entry)
            .sorted(Comparator.comparingLong(Entry::version).reversed())
            .toList();
    for (Entry entry : unsent) {
      if (!audit.accept(entry)) {
        return audit.flaw();
      }
    }
    long below = stock.version() - unsent.size();
    try (MongoCursor<Document> ledger = ledger(stock.sku(), below)) {
      for (int seen = 0; seen < most; seen++) {
        if (!ledger.hasNext()) {
          audit.endsAtTheBeginning();
          break;
        }
        if (!audit.accept(entry(ledger.next()))) {
          break;
        }
      }
    }
    return audit.flaw();
  }

  private MongoCursor<Document> ledger(String sku, long upTo) {
    return database
        .getCollection(StockOutbox.LEDGER)
        .find(and(eq("sku", sku), lte("version", upTo)))
        .sort(Sorts.descending("sku", "version"))
        .batchSize(NEWEST)
        .cursor();
  }

  private static Entry entry(Document movement) {
    return new Entry(
        number(movement, "version"),
        number(movement, "deltaOnHand"),
        number(movement, "deltaReserved"),
        number(movement, "onHand"),
        number(movement, "reserved"));
  }

  private static long number(Document movement, String field) {
    return movement.get(field, Number.class).longValue();
  }
}
