package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import io.ecom.inventory.entity.Reservation;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
 * Reservations (and returns), one document each. It is also what makes their events take effect
 * once: an order that has one has been seen.
 */
@ApplicationScoped
public class ReservationStore implements MongoIndexes {
  static final String COLLECTION = "reservations";

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

  Optional<Reservation> find(String id) {
    return Optional.ofNullable(reservations().find(eq("_id", id)).first())
        .map(ReservationStore::reservation);
  }

  Map<String, Reservation> find(Collection<String> ids) {
    Map<String, Reservation> found = new HashMap<>();
    if (!ids.isEmpty()) {
      reservations()
          .find(in("_id", ids))
          .forEach(row -> found.put(row.getString("_id"), reservation(row)));
    }
    return found;
  }

  /** Records an outcome with the event that tells of it; false if there is one already. */
  boolean record(
      String id,
      ReservationState state,
      List<ReservationLine> lines,
      @Nullable Instant expiresAt,
      @Nullable OutgoingEvent event) {
    Document row =
        new Document("_id", id)
            .append("state", state.name())
            .append("lines", lines.stream().map(ReservationStore::row).toList())
            .append("stateSince", new Date());
    if (expiresAt != null) {
      row.append("expiresAt", Date.from(expiresAt));
    }
    if (event != null) {
      row.append("unsent", true).append("events", List.of(ReservationOutbox.row(event)));
    }
    try {
      reservations().insertOne(row);
      return true;
    } catch (MongoServerException e) {
      if (isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Claims the right to end it in this way; also again, after an attempt that did not finish. */
  Optional<Reservation> claim(String id, ReservationState ending) {
    return claim(
        and(eq("_id", id), in("state", ReservationState.RESERVED.name(), ending.name())), ending);
  }

  Optional<Reservation> claimExpired(String id, Instant now) {
    return claim(
        and(
            eq("_id", id),
            eq("state", ReservationState.RESERVED.name()),
            lt("expiresAt", Date.from(now))),
        ReservationState.RELEASING);
  }

  private Optional<Reservation> claim(Bson possible, ReservationState ending) {
    return Optional.ofNullable(
            reservations()
                .findOneAndUpdate(
                    possible,
                    combine(
                        set("state", ending.name()), currentDate("stateSince"), unset("expiresAt")),
                    after()))
        .map(ReservationStore::reservation);
  }

  /** Claims what came back; empty if it is back on the shelf already. */
  Optional<Reservation> claimReturn(String id, List<ReservationLine> lines) {
    try {
      return Optional.ofNullable(
              reservations()
                  .findOneAndUpdate(
                      and(eq("_id", id), eq("state", ReservationState.RESTOCKING.name())),
                      combine(
                          setOnInsert("lines", lines.stream().map(ReservationStore::row).toList()),
                          currentDate("stateSince")),
                      after().upsert(true)))
          .map(ReservationStore::reservation);
    } catch (MongoServerException e) {
      if (isDuplicate(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void finish(Reservation reservation, ReservationState ended) {
    reservations()
        .updateOne(
            and(eq("_id", reservation.id()), eq("state", reservation.state().name())),
            combine(set("state", ended.name()), currentDate("stateSince")));
  }

  /** The order is confirmed: what it holds no longer expires. */
  void keep(String orderId) {
    reservations()
        .updateOne(
            and(eq("_id", orderId), eq("state", ReservationState.RESERVED.name())),
            unset("expiresAt"));
  }

  List<String> expired(Instant now) {
    return reservations()
        .find(and(exists("expiresAt"), lt("expiresAt", Date.from(now))))
        .limit(100)
        .map(row -> row.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Those that stopped half-way, because a process died. */
  List<Reservation> stalled(Instant before) {
    List<String> halfWay =
        List.of(
            ReservationState.RELEASING.name(),
            ReservationState.COMMITTING.name(),
            ReservationState.RESTOCKING.name());
    return reservations()
        .find(and(in("state", halfWay), lt("stateSince", Date.from(before))))
        .limit(100)
        .map(ReservationStore::reservation)
        .into(new ArrayList<>());
  }

  private static Document row(ReservationLine line) {
    Document row = new Document("sku", line.sku()).append("quantity", line.quantity());
    if (!line.from().isEmpty()) {
      row.append(Allocations.FIELD, Allocations.write(line.from()));
    }
    return line.take() == null ? row : row.append("take", line.take());
  }

  private static Reservation reservation(Document row) {
    List<ReservationLine> lines =
        row.getList("lines", Document.class).stream()
            .map(
                l ->
                    new ReservationLine(
                        l.getString("sku"),
                        l.getInteger("quantity"),
                        Allocations.read(l),
                        l.getString("take")))
            .toList();
    return new Reservation(
        row.getString("_id"),
        ReservationState.valueOf(row.getString("state")),
        lines,
        row.getDate("stateSince").toInstant());
  }

  private static FindOneAndUpdateOptions after() {
    return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
  }

  private static boolean isDuplicate(MongoServerException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  MongoCollection<Document> reservations() {
    return database.getCollection(COLLECTION);
  }
}
