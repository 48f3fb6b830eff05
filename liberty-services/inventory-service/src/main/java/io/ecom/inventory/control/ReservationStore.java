package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.outbox.OutboxSource;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reservations, one document per order, which carries the event of its outcome until it is sent.
 */
@ApplicationScoped
public class ReservationStore implements OutboxSource, MongoIndexes {
  static final String COLLECTION = "reservations";

  /** A reservation as stored. */
  record Reservation(String orderId, ReservationState state, List<ReservationLine> lines) {}

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> rows = db.getCollection(COLLECTION);
    rows.createIndex(
        Indexes.ascending("unsent"), new IndexOptions().partialFilterExpression(exists("unsent")));
    rows.createIndex(Indexes.ascending("state", "stateSince"));
    rows.createIndex(
        Indexes.ascending("expiresAt"),
        new IndexOptions().partialFilterExpression(exists("expiresAt")));
  }

  /** What is known of the order's reservation; begins it in the given state if nothing is. */
  Reservation begin(String orderId, ReservationState state, List<ReservationLine> lines) {
    List<Document> rows =
        lines.stream()
            .map(l -> new Document("sku", l.sku()).append("quantity", l.quantity()))
            .toList();
    Document found =
        collection()
            .findOneAndUpdate(
                eq("_id", orderId),
                combine(
                    setOnInsert("state", state.name()),
                    setOnInsert("lines", rows),
                    setOnInsert("stateSince", new Date())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (found == null) {
      throw new IllegalStateException("upsert of reservation " + orderId + " gave nothing");
    }
    return reservation(found);
  }

  /** Moves on if it is still in the expected state, together with the event that tells of it. */
  boolean move(
      String orderId,
      ReservationState from,
      ReservationState to,
      @Nullable Instant expiresAt,
      @Nullable OutgoingEvent event) {
    List<Bson> updates = new ArrayList<>();
    updates.add(set("state", to.name()));
    updates.add(set("stateSince", new Date()));
    updates.add(expiresAt == null ? unset("expiresAt") : set("expiresAt", Date.from(expiresAt)));
    if (event != null) {
      updates.add(set("unsent", true));
      updates.add(
          push(
              "events",
              new Document("id", event.id())
                  .append("topic", event.topic())
                  .append("version", event.version())
                  .append("json", event.json())));
    }
    return collection()
            .updateOne(and(eq("_id", orderId), eq("state", from.name())), combine(updates))
            .getModifiedCount()
        == 1;
  }

  /** The order is confirmed: what it holds no longer expires. */
  void keep(String orderId) {
    collection()
        .updateOne(
            and(eq("_id", orderId), eq("state", ReservationState.RESERVED.name())),
            unset("expiresAt"));
  }

  List<String> expired(Instant now) {
    return collection()
        .find(and(exists("expiresAt"), lt("expiresAt", Date.from(now))))
        .limit(100)
        .map(row -> row.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Those that stopped half-way, because a process died. */
  List<Reservation> stalled(Instant before) {
    List<String> halfWay =
        List.of(
            ReservationState.PENDING.name(),
            ReservationState.RELEASING.name(),
            ReservationState.COMMITTING.name());
    return collection()
        .find(and(in("state", halfWay), lt("stateSince", Date.from(before))))
        .limit(100)
        .map(ReservationStore::reservation)
        .into(new ArrayList<>());
  }

  private static Reservation reservation(Document row) {
    List<ReservationLine> lines =
        row.getList("lines", Document.class).stream()
            .map(l -> new ReservationLine(l.getString("sku"), l.getInteger("quantity")))
            .toList();
    return new Reservation(
        row.getString("_id"), ReservationState.valueOf(row.getString("state")), lines);
  }

  @Override
  public List<OutgoingEvent> unsent(int limit) {
    List<OutgoingEvent> events = new ArrayList<>();
    collection()
        .find(exists("unsent"))
        .limit(limit)
        .forEach(
            row ->
                row.getList("events", Document.class)
                    .forEach(
                        e ->
                            events.add(
                                new OutgoingEvent(
                                    e.getString("id"),
                                    e.getString("topic"),
                                    row.getString("_id"),
                                    e.getLong("version"),
                                    e.getString("json")))));
    return events;
  }

  @Override
  public void markSent(Collection<OutgoingEvent> events) {
    List<String> orders = events.stream().map(OutgoingEvent::key).toList();
    List<String> ids = events.stream().map(OutgoingEvent::id).toList();
    collection().updateMany(in("_id", orders), pull("events", in("id", ids)));
    collection().updateMany(and(in("_id", orders), eq("events", List.of())), unset("unsent"));
  }

  @Override
  public MongoCollection<Document> collection() {
    return database.getCollection(COLLECTION);
  }
}
