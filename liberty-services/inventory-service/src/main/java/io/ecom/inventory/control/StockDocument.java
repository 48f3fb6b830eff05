package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;

import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.LocationLevel;
import io.ecom.inventory.entity.RecentMovement;
import io.ecom.inventory.entity.StockChange;
import io.ecom.inventory.entity.StockChange.Part;
import io.ecom.inventory.entity.StockLevel;
import io.ecom.shared.web.TraceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How stock is stored: totals, the same per location, what happened lately ({@code events}) and
 * {@link Marker}s. Changes are increments and pushes: they neither read the document nor rewrite
 * it, and what is hot stays small because {@link SettleStock} moves the events to the ledger.
 */
final class StockDocument {
  static final String LOCATIONS = "locations";
  static final String EVENTS = "events";
  static final String SETTLE = "settle";

  /** Due for settling; always the same, so that a change of what is due touches no index. */
  static final Date DUE = new Date(0);

  private StockDocument() {}

  static Document empty(String sku) {
    return new Document("_id", sku)
        .append("onHand", 0L)
        .append("reserved", 0L)
        .append("available", 0L)
        .append("version", 0L)
        .append("updatedAt", new Date())
        .append(LOCATIONS, new Document())
        .append(Marker.FIELD, List.of())
        .append(EVENTS, List.of());
  }

  /** Of the time when stock was at one place only, and reads as the main location. */
  static boolean isWithoutLocations(Document row) {
    return !row.containsKey(LOCATIONS);
  }

  static StockLevel level(Document row) {
    List<LocationLevel> locations = new ArrayList<>();
    if (isWithoutLocations(row)) {
      locations.add(
          new LocationLevel(Location.MAIN, row.getLong("onHand"), row.getLong("reserved")));
    } else {
      row.get(LOCATIONS, Document.class)
          .forEach((id, value) -> locations.add(levelAt(id, (Document) value)));
      locations.sort(Comparator.comparing(LocationLevel::location));
    }
    return new StockLevel(
        row.getString("_id"),
        locations,
        row.getLong("threshold"),
        row.getLong("version"),
        row.getDate("updatedAt").toInstant());
  }

  private static LocationLevel levelAt(String id, Document row) {
    return new LocationLevel(id, row.get("onHand", 0L), row.get("reserved", 0L));
  }

  static List<RecentMovement> recent(Document row) {
    return row.getList(EVENTS, Document.class, List.of()).stream()
        .map(StockDocument::recentMovement)
        .toList();
  }

  private static RecentMovement recentMovement(Document event) {
    Instant at = event.getDate("at").toInstant();
    return new RecentMovement(
        event.getString("id"),
        event.getString("reason"),
        event.getString("reference"),
        event.getString("author"),
        event.containsKey("formerThreshold") ? null : event.get("location", Location.MAIN),
        event.get("deltaOnHand", 0L),
        event.get("deltaReserved", 0L),
        event.getLong("formerThreshold"),
        at,
        event.getString("traceparent"));
  }

  /** Matches the stock if the change can be made and the step was not taken yet. */
  static Bson allows(String sku, StockChange change, @Nullable String stepKey) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq("_id", sku));
    for (Part part : change.parts()) {
      if (part.needsAvailable() > 0) {
        conditions.add(gte(at(part, "available"), part.needsAvailable()));
      }
      if (part.needsReserved() > 0) {
        conditions.add(gte(at(part, "reserved"), part.needsReserved()));
      }
    }
    conditions.add(exists(LOCATIONS));
    if (stepKey != null) {
      conditions.add(ne(Marker.KEY, stepKey));
    }
    return and(conditions);
  }

  static Document change(StockChange change, @Nullable Marker marker) {
    Document increments = new Document("version", (long) change.parts().size());
    List<Document> events = new ArrayList<>();
    for (Part part : change.parts()) {
      add(increments, "onHand", part.onHand());
      add(increments, "reserved", part.reserved());
      add(increments, "available", part.onHand() - part.reserved());
      add(increments, at(part, "onHand"), part.onHand());
      add(increments, at(part, "reserved"), part.reserved());
      add(increments, at(part, "available"), part.onHand() - part.reserved());
      events.add(event(change, part));
    }
    Document pushes = new Document(EVENTS, new Document("$each", events));
    if (marker != null) {
      pushes.append(Marker.FIELD, marker.toDocument());
    }
    return new Document("$inc", increments).append("$push", pushes).append("$set", touched());
  }

  static Document touched() {
    return new Document(SETTLE, DUE).append("updatedAt", new Date());
  }

  private static void add(Document increments, String field, long amount) {
    if (amount != 0) {
      increments.merge(field, amount, (a, b) -> (long) a + (long) b);
    }
  }

  private static String at(Part part, String field) {
    return LOCATIONS + "." + part.location() + "." + field;
  }

  private static Document event(StockChange change, Part part) {
    Document event =
        event(change.reason(), change.reference(), change.author())
            .append("location", part.location());
    if (part.onHand() != 0) {
      event.append("deltaOnHand", part.onHand());
    }
    if (part.reserved() != 0) {
      event.append("deltaReserved", part.reserved());
    }
    return event;
  }

  static Document event(StockChange.Reason reason, String reference, @Nullable String author) {
    Document event =
        new Document("id", Marker.newId())
            .append("at", new Date())
            .append("reason", reason.wireName())
            .append("reference", reference);
    if (author != null) {
      event.append("author", author);
    }
    String traceparent = TraceContext.traceparent();
    return traceparent == null ? event : event.append("traceparent", traceparent);
  }
}
