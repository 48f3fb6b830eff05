package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.Movement;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Every change of stock, for good: the stock can be recomputed from it. */
@ApplicationScoped
public class MovementLedger implements MongoIndexes {
  static final String COLLECTION = "movements";

  /** The index of what is unsent; named to the planner, which knows only how many entries match. */
  static final Bson UNSENT_BY_SKU = Indexes.ascending("sku", "version");

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> rows = db.getCollection(COLLECTION);
    rows.createIndex(Indexes.descending("sku", "version"));
    rows.createIndex(UNSENT_BY_SKU, new IndexOptions().partialFilterExpression(exists("unsent")));
  }

  /**
   * Adds movements; one that is there already stays as it is.
   *
   * @param oldestFirst of one SKU; the last of them tells the world what the stock is
   */
  static List<UpdateOneModel<Document>> entries(List<Movement> oldestFirst) {
    List<UpdateOneModel<Document>> entries = new ArrayList<>();
    for (int i = 0; i < oldestFirst.size(); i++) {
      Movement movement = oldestFirst.get(i);
      Document entry = entry(movement);
      if (i == oldestFirst.size() - 1 || movement.lowBelow() != null) {
        entry.append("unsent", true).append("traceparent", movement.traceparent());
      }
      entries.add(
          new UpdateOneModel<>(
              eq("_id", movement.sku() + "|" + movement.version()),
              new Document("$setOnInsert", entry),
              UPSERT));
    }
    return entries;
  }

  void write(List<UpdateOneModel<Document>> entries) {
    if (!entries.isEmpty()) {
      rows().bulkWrite(entries, new BulkWriteOptions().ordered(false));
    }
  }

  private static Document entry(Movement movement) {
    Document entry =
        new Document("sku", movement.sku())
            .append("version", movement.version())
            .append("id", movement.id())
            .append("at", Date.from(movement.at()))
            .append("reason", movement.reason())
            .append("reference", movement.reference())
            .append("author", movement.author())
            .append("location", movement.location())
            .append("deltaOnHand", movement.deltaOnHand())
            .append("deltaReserved", movement.deltaReserved())
            .append("onHand", movement.onHand())
            .append("reserved", movement.reserved())
            .append("lowBelow", movement.lowBelow());
    entry.values().removeIf(Objects::isNull);
    return entry;
  }

  /** Newest first, below a version. */
  public List<Movement> of(String sku, long belowVersion, int limit) {
    return rows()
        .find(and(eq("sku", sku), lt("version", belowVersion)))
        .sort(descending("sku", "version"))
        .limit(limit)
        .map(MovementLedger::movement)
        .into(new ArrayList<>());
  }

  static Movement movement(Document row) {
    return new Movement(
        row.getString("id"),
        row.getString("sku"),
        row.getLong("version"),
        row.getString("reason"),
        row.getString("reference"),
        row.getString("author"),
        location(row),
        row.getLong("deltaOnHand"),
        row.getLong("deltaReserved"),
        row.getLong("onHand"),
        row.getLong("reserved"),
        row.getLong("lowBelow"),
        row.getDate("at").toInstant(),
        row.getString("traceparent"));
  }

  /** Before there were locations, every change was of the main one. */
  private static @Nullable String location(Document row) {
    boolean isOfUnits = row.getLong("deltaOnHand") != 0 || row.getLong("deltaReserved") != 0;
    return isOfUnits ? row.get("location", Location.MAIN) : row.getString("location");
  }

  MongoCollection<Document> rows() {
    return database.getCollection(COLLECTION);
  }
}
