package io.ecom.payment.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.ecom.payment.entity.Payment;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.outbox.OutgoingEvent;
import io.ecom.shared.web.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Payments; the order's id is the key, so that an order has one payment, ever. A payment's document
 * carries the events that are not sent yet, so one write makes state and event at once.
 */
@ApplicationScoped
public class PaymentStore implements MongoIndexes {
  @Inject MongoDatabase database;

  /** Stores a new payment; tells whether there was none yet. */
  boolean begin(Payment payment) {
    Document row = PaymentDocument.begun(payment);
    row.putAll(PaymentDocument.standing(payment));
    row.append("version", payment.version())
        .append("traceparent", TraceContext.traceparent())
        .append("events", List.of());
    NextLook.at(payment).ifPresent(at -> row.append("lookAt", Date.from(at)));
    try {
      payments().insertOne(row);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  public Optional<Payment> find(String orderId) {
    return Optional.ofNullable(payments().find(eq("_id", orderId)).first())
        .map(PaymentDocument::payment);
  }

  Payment get(String orderId) {
    return find(orderId)
        .orElseThrow(() -> new IllegalStateException("there is no payment of order " + orderId));
  }

  /**
   * Changes a payment and stores the events that tell of it.
   *
   * @param seen as it was read; read again if somebody else changed it since
   */
  Payment change(Payment seen, UnaryOperator<Payment> change) {
    Payment before = seen;
    while (true) {
      Payment after = change.apply(before);
      if (after.equals(before)) {
        return before;
      }
      List<OutgoingEvent> events = PaymentNews.of(before, after);
      Payment stored = after.at(before.version() + Math.max(1, events.size()));
      if (replace(before, stored, events)) {
        return stored;
      }
      before = get(seen.orderId());
    }
  }

  private boolean replace(Payment before, Payment after, List<OutgoingEvent> events) {
    Date now = new Date();
    Document set = PaymentDocument.standing(after).append("version", after.version());
    set.append("updatedAt", now);
    Document update = new Document("$set", set);
    NextLook.at(after)
        .ifPresentOrElse(
            at -> set.append("lookAt", Date.from(at)),
            () -> update.append("$unset", new Document("lookAt", "")));
    if (!events.isEmpty()) {
      set.append("unsentSince", now);
      List<Document> rows = events.stream().map(PaymentOutbox::row).toList();
      update.append("$push", new Document("events", new Document("$each", rows)));
    }
    Bson unchanged = and(eq("_id", before.orderId()), eq("version", before.version()));
    return payments().updateOne(unchanged, update).getModifiedCount() == 1;
  }

  /** The next payment that is due to be looked at; the others of this service see another. */
  Optional<Due> nextDue(Instant now) {
    Bson overdue = lte("lookAt", Date.from(now));
    Bson later = Updates.set("lookAt", Date.from(now.plus(NextLook.RETRY)));
    return Optional.ofNullable(
            payments()
                .findOneAndUpdate(
                    overdue, later, new FindOneAndUpdateOptions().sort(Sorts.ascending("lookAt"))))
        .map(row -> new Due(PaymentDocument.payment(row), row.getString("traceparent")));
  }

  /** A payment to be looked at, and the trace it belongs to. */
  record Due(Payment payment, String traceparent) {}

  /** There is nothing to look for any more, until somebody changes it. */
  void rest(Payment payment) {
    payments()
        .updateOne(
            and(eq("_id", payment.orderId()), eq("version", payment.version())),
            Updates.unset("lookAt"));
  }

  MongoCollection<Document> payments() {
    return database.getCollection("payments");
  }

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> rows = db.getCollection("payments");
    rows.createIndex(
        Indexes.ascending("lookAt"), new IndexOptions().partialFilterExpression(exists("lookAt")));
    rows.createIndex(
        Indexes.ascending("unsentSince"),
        new IndexOptions().partialFilterExpression(exists("unsentSince")));
  }
}
