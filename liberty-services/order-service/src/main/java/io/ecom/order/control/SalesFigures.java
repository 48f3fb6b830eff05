package io.ecom.order.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.ecom.order.entity.SalesDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Sales by day and currency, together with the position in the stream of events up to which they
 * count: both change in one transaction, so that each event counts once.
 */
@ApplicationScoped
public class SalesFigures {
  static final String COLLECTION = "sales_by_day";
  private static final String POSITIONS = "projection_positions";

  /** Sorts behind every day. */
  private static final String END = "~";

  @Inject MongoDatabase database;

  /**
   * Where counting goes on.
   *
   * @param change goes up whenever somebody counts or switches
   * @param token of the last event; null if it begins at a time
   */
  record Position(long change, @Nullable BsonDocument token, @Nullable BsonTimestamp at) {}

  /** Oldest first. */
  public List<SalesDay> between(LocalDate from, LocalDate to) {
    return figures()
        .find(and(gte("_id", from.toString()), lte("_id", to + END)))
        .sort(Sorts.ascending("_id"))
        .map(SalesFigures::day)
        .into(new ArrayList<>());
  }

  List<SalesDay> all(ClientSession session) {
    return figures().find(session).map(SalesFigures::day).into(new ArrayList<>());
  }

  @Nullable Position position() {
    return position(positions().find(eq("_id", COLLECTION)).first());
  }

  @Nullable Position position(ClientSession session) {
    return position(positions().find(session, eq("_id", COLLECTION)).first());
  }

  private static @Nullable Position position(@Nullable Document document) {
    if (document == null) {
      return null;
    }
    Document token = document.get("token", Document.class);
    return new Position(
        document.getLong("change"),
        token == null ? null : token.toBsonDocument(),
        document.get("at", BsonTimestamp.class));
  }

  /** Moves on from a position; false if somebody else has. */
  boolean moveOn(ClientSession tx, Position from, BsonDocument token) {
    return positions()
            .updateOne(
                tx,
                and(eq("_id", COLLECTION), eq("change", from.change())),
                combine(set("token", token), unset("at"), inc("change", 1L)))
            .getModifiedCount()
        == 1;
  }

  void add(ClientSession tx, Collection<SalesDay> days) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (SalesDay day : days) {
      writes.add(
          new UpdateOneModel<>(
              eq("_id", day.id()),
              combine(
                  setOnInsert("day", day.day().toString()),
                  setOnInsert("currency", day.currency()),
                  inc("ordersPlaced", day.ordersPlaced()),
                  inc("ordersConfirmed", day.ordersConfirmed()),
                  inc("ordersCancelled", day.ordersCancelled()),
                  inc("units", day.units()),
                  inc("captured", day.captured()),
                  inc("refunded", day.refunded())),
              new UpdateOptions().upsert(true)));
    }
    if (!writes.isEmpty()) {
      figures().bulkWrite(tx, writes);
    }
  }

  /** Puts other figures in the place of these, from which counting goes on at the given time. */
  void replace(ClientSession tx, MongoCollection<Document> others, BsonTimestamp at) {
    figures().deleteMany(tx, new Document());
    List<Document> days = others.find(tx).into(new ArrayList<>());
    if (!days.isEmpty()) {
      figures().insertMany(tx, days);
    }
    positions()
        .updateOne(
            tx,
            eq("_id", COLLECTION),
            combine(set("at", at), unset("token"), inc("change", 1L)),
            new UpdateOptions().upsert(true));
  }

  static Document document(SalesDay day) {
    return new Document("_id", day.id())
        .append("day", day.day().toString())
        .append("currency", day.currency())
        .append("ordersPlaced", day.ordersPlaced())
        .append("ordersConfirmed", day.ordersConfirmed())
        .append("ordersCancelled", day.ordersCancelled())
        .append("units", day.units())
        .append("captured", day.captured())
        .append("refunded", day.refunded());
  }

  private static SalesDay day(Document document) {
    return new SalesDay(
        LocalDate.parse(document.getString("day")),
        document.getString("currency"),
        document.getLong("ordersPlaced"),
        document.getLong("ordersConfirmed"),
        document.getLong("ordersCancelled"),
        document.getLong("units"),
        document.getLong("captured"),
        document.getLong("refunded"));
  }

  MongoCollection<Document> figures() {
    return database.getCollection(COLLECTION);
  }

  private MongoCollection<Document> positions() {
    return database.getCollection(POSITIONS);
  }
}
