package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static io.ecom.shared.mongo.Prefix.startsWith;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.inventory.entity.Allocation;
import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.StockChange;
import io.ecom.inventory.entity.StockChange.Part;
import io.ecom.inventory.entity.StockChange.Reason;
import io.ecom.inventory.entity.StockLevel;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Stock, one document per SKU. Each change is one conditional update of that document, which also
 * stores what it was: no transaction on a hot document.
 */
@ApplicationScoped
public class StockStore implements MongoIndexes {
  static final String COLLECTION = "stock";

  @Inject MongoDatabase database;
  @Inject Unsettled unsettled;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> stock = db.getCollection(COLLECTION);
    stock.createIndex(
        Indexes.ascending(StockDocument.SETTLE),
        new IndexOptions().partialFilterExpression(exists(StockDocument.SETTLE)));
    stock.createIndex(Indexes.ascending("available", "_id"));
    stock.createIndex(
        Indexes.ascending("threshold"),
        new IndexOptions().partialFilterExpression(exists("threshold")));
  }

  /** Makes a SKU known; does nothing if it is. */
  public void introduce(String sku, long onHand) {
    StockChange initial =
        new StockChange(
            List.of(new Part(Location.MAIN, onHand, 0)), Reason.INITIAL, "catalogue", null);
    Document fresh = StockDocument.empty(sku);
    fresh.remove("_id");
    boolean isNew =
        stock()
                .updateOne(
                    eq("_id", sku),
                    new Document("$setOnInsert", fresh),
                    new UpdateOptions().upsert(true))
                .getUpsertedId()
            != null;
    if (isNew || onHand > 0) {
      Bson untouched = and(StockDocument.allows(sku, initial, null), eq("version", 0L));
      stock().updateOne(untouched, StockDocument.change(initial, null));
      unsettled.changed();
    }
  }

  public Optional<StockLevel> find(String sku) {
    return Optional.ofNullable(row(sku)).map(StockDocument::level);
  }

  public List<StockLevel> find(Collection<String> skus) {
    return stock().find(in("_id", skus)).map(StockDocument::level).into(new ArrayList<>());
  }

  /**
   * By SKU.
   *
   * @param prefix of the SKU
   * @param lowBelow for what is low: the threshold of SKUs that have none of their own
   */
  public List<StockLevel> list(
      @Nullable String prefix, @Nullable Long lowBelow, @Nullable String after, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(gt("_id", after == null ? "" : after));
    if (prefix != null) {
      filters.add(startsWith("_id", prefix));
    }
    if (lowBelow != null) {
      filters.add(
          or(
              and(eq("threshold", null), lte("available", lowBelow)),
              and(
                  exists("threshold"),
                  expr(new Document("$lte", List.of("$available", "$threshold"))))));
    }
    return stock()
        .find(and(filters))
        .sort(ascending("_id"))
        .limit(limit)
        .map(StockDocument::level)
        .into(new ArrayList<>());
  }

  @Nullable Document row(String sku) {
    return stock().find(eq("_id", sku)).first();
  }

  Map<String, Document> rows(Collection<String> skus) {
    Map<String, Document> rows = new HashMap<>();
    stock().find(in("_id", skus)).forEach(row -> rows.put(row.getString("_id"), row));
    return rows;
  }

  /** Those with events that are not in the ledger yet, or markers that may be forgotten. */
  List<Document> unsettled(int limit) {
    return stock()
        .find(and(exists(StockDocument.SETTLE), lte(StockDocument.SETTLE, new Date())))
        .limit(limit)
        .into(new ArrayList<>());
  }

  /** Writes down that what was never given a location is at the main one. */
  void putIntoMain(String sku) {
    Document main =
        new Document("onHand", "$onHand")
            .append("reserved", "$reserved")
            .append("available", new Document("$subtract", List.of("$onHand", "$reserved")));
    stock()
        .updateOne(
            and(eq("_id", sku), exists(StockDocument.LOCATIONS, false)),
            List.of(
                new Document(
                    "$set",
                    new Document(StockDocument.LOCATIONS, new Document(Location.MAIN, main)))));
  }

  /** Takes a step back, if its marker is still there. */
  void undoReserving(String sku, Marker marker) {
    StockChange release = StockChange.release(marker.from(), marker.reservationId());
    Document update = StockDocument.change(release, null);
    update.append("$pull", new Document(Marker.FIELD, new Document("id", marker.id())));
    stock()
        .updateOne(
            and(StockDocument.allows(sku, release, null), eq(Marker.FIELD + ".id", marker.id())),
            update);
    unsettled.changed();
  }

  /** Where units lie that were taken before locations were remembered. */
  static List<Allocation> placesOf(List<Allocation> from, int quantity) {
    return from.isEmpty() ? List.of(new Allocation(Location.MAIN, quantity)) : from;
  }

  MongoCollection<Document> stock() {
    return database.getCollection(COLLECTION);
  }
}
