package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The history of a SKU's stock. */
@ApplicationScoped
public class MovementLedger {
  @Inject MongoDatabase database;

  /** A change and what it led to. */
  public record Movement(
      long version,
      String reason,
      String reference,
      long onHand,
      long reserved,
      long available,
      Instant at) {}

  /** Newest first, below a version. */
  public List<Movement> of(String sku, long belowVersion, int limit) {
    return database
        .getCollection(StockOutbox.LEDGER)
        .find(and(eq("sku", sku), lt("version", belowVersion)))
        .sort(descending("sku", "version"))
        .limit(limit)
        .map(MovementLedger::movement)
        .into(new ArrayList<>());
  }

  private static Movement movement(Document row) {
    long onHand = row.getLong("onHand");
    long reserved = row.getLong("reserved");
    return new Movement(
        row.getLong("version"),
        row.getString("reason"),
        row.getString("reference"),
        onHand,
        reserved,
        onHand - reserved,
        row.getDate("at").toInstant());
  }
}
