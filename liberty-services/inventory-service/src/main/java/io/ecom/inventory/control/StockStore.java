package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.inventory.entity.StockChange;
import io.ecom.inventory.entity.StockLevel;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.web.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Stock, one document per SKU. Each change is one conditional update of that document, which also
 * stores the event that tells of it: no transaction on a hot document.
 *
 * <p>{@code markers} name the steps that are done but whose reservation does not say so yet; they
 * make a step repeatable after a crash.
 */
@ApplicationScoped
public class StockStore implements MongoIndexes {
  static final String COLLECTION = "stock";

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> stock = db.getCollection(COLLECTION);
    stock.createIndex(
        Indexes.ascending("unsent"),
        new IndexOptions().partialFilterExpression(Filters.exists("unsent")));
    stock.createIndex(Indexes.ascending("available", "_id"));
  }

  /** Makes a SKU known; does nothing if it is. */
  public void introduce(String sku, long onHand) {
    Bson unknown = eq("_id", sku);
    Document empty =
        new Document("onHand", 0L)
            .append("reserved", 0L)
            .append("available", 0L)
            .append("version", 0L)
            .append("updatedAt", new Date())
            .append("markers", List.of())
            .append("events", List.of());
    boolean isNew =
        stock()
                .updateOne(
                    unknown, new Document("$setOnInsert", empty), new UpdateOptions().upsert(true))
                .getUpsertedId()
            != null;
    if (isNew || onHand > 0) {
      StockChange initial = new StockChange(onHand, 0, StockChange.Reason.INITIAL, "catalogue");
      change(and(unknown, eq("version", 0L)), initial, null, null);
    }
  }

  /** Takes a step once: false if stock is short or the step was taken before. */
  boolean apply(String sku, StockChange change, String marker) {
    Bson possible =
        and(eq("_id", sku), gte("available", change.needsAvailable()), ne("markers", marker));
    return change(possible, change, marker, null) != null;
  }

  /** Takes a marked step back: false if it was not taken. */
  boolean undo(String sku, StockChange change, String marker) {
    return change(and(eq("_id", sku), eq("markers", marker)), change, null, marker) != null;
  }

  boolean isMarked(String sku, String marker) {
    return stock().countDocuments(and(eq("_id", sku), eq("markers", marker))) > 0;
  }

  void forget(Collection<String> skus, String marker) {
    stock().updateMany(and(in("_id", skus), eq("markers", marker)), pull("markers", marker));
  }

  /** Adjusts by an amount; empty if the SKU is unknown or what is reserved would not be covered. */
  public Optional<StockLevel> adjust(String sku, StockChange change) {
    long needed = -change.onHand();
    Bson possible = and(eq("_id", sku), gte("available", needed));
    return Optional.ofNullable(change(possible, change, null, null)).map(StockStore::level);
  }

  /** Sets what is on hand; empty if that does not cover what is reserved. */
  public Optional<StockLevel> set(String sku, long onHand, String author) {
    Bson possible = and(eq("_id", sku), lte("reserved", onHand));
    Document delta = new Document("$subtract", List.of(onHand, "$onHand"));
    Document after = update(possible, delta, 0L, StockChange.Reason.SET, author, null, null);
    return Optional.ofNullable(after).map(StockStore::level);
  }

  public Optional<StockLevel> find(String sku) {
    return Optional.ofNullable(stock().find(eq("_id", sku)).first()).map(StockStore::level);
  }

  public List<StockLevel> find(Collection<String> skus) {
    return stock().find(in("_id", skus)).map(StockStore::level).into(new ArrayList<>());
  }

  /**
   * By SKU.
   *
   * @param prefix of the SKU
   * @param atMostAvailable for what is low
   */
  public List<StockLevel> list(
      @Nullable String prefix, @Nullable Long atMostAvailable, @Nullable String after, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(gt("_id", after == null ? "" : after));
    if (prefix != null) {
      filters.add(regex("_id", "^" + Pattern.quote(prefix)));
    }
    if (atMostAvailable != null) {
      filters.add(lte("available", atMostAvailable));
    }
    return stock()
        .find(and(filters))
        .sort(ascending("_id"))
        .limit(limit)
        .map(StockStore::level)
        .into(new ArrayList<>());
  }

  private @Nullable Document change(
      Bson possible, StockChange change, @Nullable String add, @Nullable String remove) {
    return update(
        possible,
        change.onHand(),
        change.reserved(),
        change.reason(),
        change.reference(),
        add,
        remove);
  }

  private @Nullable Document update(
      Bson possible,
      Object onHand,
      Object reserved,
      StockChange.Reason reason,
      String reference,
      @Nullable String addMarker,
      @Nullable String removeMarker) {
    Document movement =
        new Document("id", UUID.randomUUID().toString())
            .append("at", new Date())
            .append("reason", reason.wireName())
            .append("reference", reference)
            .append("traceparent", TraceContext.traceparent())
            .append("deltaOnHand", onHand)
            .append("deltaReserved", reserved)
            .append("onHand", add("$onHand", onHand))
            .append("reserved", add("$reserved", reserved))
            .append("version", add("$version", 1L));
    List<Bson> pipeline =
        List.of(
            new Document(
                "$set",
                new Document("events", concat("$events", movement))
                    .append("markers", markers(addMarker, removeMarker))
                    .append("onHand", add("$onHand", onHand))
                    .append("reserved", add("$reserved", reserved))
                    .append("version", add("$version", 1L))
                    .append("updatedAt", new Date())
                    .append("unsent", true)),
            new Document(
                "$set",
                new Document(
                    "available", new Document("$subtract", List.of("$onHand", "$reserved")))));
    return stock()
        .findOneAndUpdate(
            possible, pipeline, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
  }

  private static Object markers(@Nullable String add, @Nullable String remove) {
    if (add != null) {
      return concat("$markers", add);
    }
    return remove == null
        ? "$markers"
        : new Document("$setDifference", List.of("$markers", List.of(remove)));
  }

  private static Document add(String field, Object amount) {
    return new Document("$add", List.of(field, amount));
  }

  private static Document concat(String field, Object element) {
    return new Document("$concatArrays", List.of(field, List.of(element)));
  }

  private static StockLevel level(Document row) {
    Instant at = row.getDate("updatedAt").toInstant();
    return new StockLevel(
        row.getString("_id"),
        row.getLong("onHand"),
        row.getLong("reserved"),
        row.getLong("version"),
        at);
  }

  MongoCollection<Document> stock() {
    return database.getCollection(COLLECTION);
  }
}
