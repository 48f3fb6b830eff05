package io.ecom.payment.control;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the provider tells by itself: stored first under the provider's event id, so that each
 * is taken once, then applied. What is about a payment that is not here is kept and tried again.
 */
@ApplicationScoped
public class Webhooks implements MongoIndexes {
  private static final String COLLECTION = "webhooks";
  private static final long KEEP_DAYS = 14;
  private static final int AT_MOST = 200;
  private static final Duration AT_ONCE = Duration.ofSeconds(10);
  private static final Duration AGAIN = Duration.ofSeconds(60);

  @Inject MongoDatabase database;
  @Inject PaymentProvider provider;
  @Inject PaymentStore payments;
  @Inject PaymentWork work;

  /**
   * @throws ForgedWebhook if the provider did not send it
   */
  public void take(String body, Function<String, @Nullable String> header) {
    Optional<Notice> notice = provider.read(body, header);
    if (notice.isPresent() && isNew(notice.get())) {
      apply(notice.get());
    }
  }

  private boolean isNew(Notice notice) {
    Document row =
        new Document("_id", notice.eventId())
            .append("orderId", notice.orderId())
            .append("answer", PaymentDocument.of(notice.answer()))
            .append("refundId", notice.refundId())
            .append("refund", PaymentDocument.of(notice.refund()))
            .append("at", new Date())
            .append("applyAt", Date.from(Instant.now().plus(AT_ONCE)));
    try {
      webhooks().insertOne(row);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private void apply(Notice notice) {
    Optional<Payment> payment = payments.find(notice.orderId());
    if (payment.isPresent()) {
      Payment next = payments.change(payment.get(), notice::applyTo);
      webhooks().updateOne(eq("_id", notice.eventId()), Updates.unset("applyAt"));
      work.proceedSoon(next);
    }
  }

  /** Those whose payment was not known, and those that a dead process did not apply. */
  void applyKept() {
    for (int i = 0; i < AT_MOST; i++) {
      Date now = new Date();
      Document row =
          webhooks()
              .findOneAndUpdate(
                  lte("applyAt", now),
                  Updates.set("applyAt", Date.from(now.toInstant().plus(AGAIN))),
                  new FindOneAndUpdateOptions().sort(Sorts.ascending("applyAt")));
      if (row == null) {
        return;
      }
      apply(notice(row));
    }
  }

  private static Notice notice(Document row) {
    return new Notice(
        row.getString("_id"),
        row.getString("orderId"),
        PaymentDocument.answer(row.get("answer", Document.class)),
        row.getString("refundId"),
        PaymentDocument.refundAnswer(row.get("refund", Document.class)));
  }

  private MongoCollection<Document> webhooks() {
    return database.getCollection(COLLECTION);
  }

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> rows = db.getCollection(COLLECTION);
    rows.createIndex(
        Indexes.ascending("applyAt"),
        new IndexOptions().partialFilterExpression(exists("applyAt")));
    rows.createIndex(
        Indexes.ascending("at"), new IndexOptions().expireAfter(KEEP_DAYS, TimeUnit.DAYS));
  }
}
