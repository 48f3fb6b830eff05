package io.ecom.payment.control.test;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.ecom.payment.entity.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** The webhooks that the test provider has still to send; a queue that outlives its process. */
final class TestWebhooks {
  static final String COLLECTION = "test_provider_webhooks";
  private static final long LONGEST_BACKOFF_SECONDS = 60;

  private final MongoDatabase database;

  TestWebhooks(MongoDatabase database) {
    this.database = database;
  }

  /**
   * One to be sent.
   *
   * @param eventId the same for a duplicate
   * @param tells the state that the payment takes with it
   */
  record Entry(String id, String eventId, String orderId, ProviderState tells) {}

  void ensureIndexes() {
    entries().createIndex(Indexes.ascending("sendAt"));
  }

  /** Puts it off until then; a repetition changes nothing. */
  void add(Entry entry, Instant sendAt) {
    entries()
        .updateOne(
            eq("_id", entry.id()),
            Updates.setOnInsert(
                new Document("eventId", entry.eventId())
                    .append("orderId", entry.orderId())
                    .append("tells", entry.tells().name())
                    .append("attempts", 0)
                    .append("sendAt", Date.from(sendAt))),
            new UpdateOptions().upsert(true));
  }

  /** The next that is due, which others do not see until its time of grace has passed. */
  Optional<Entry> next(Duration grace) {
    Instant now = Instant.now();
    Document row =
        entries()
            .findOneAndUpdate(
                lte("sendAt", Date.from(now)),
                Updates.combine(
                    Updates.set("sendAt", Date.from(now.plus(grace))), Updates.inc("attempts", 1)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("sendAt")));
    return Optional.ofNullable(row).map(TestWebhooks::entry);
  }

  boolean isWaiting(Entry entry) {
    return entries().find(eq("_id", entry.id())).first() != null;
  }

  void remove(Entry entry) {
    entries().deleteOne(eq("_id", entry.id()));
  }

  void again(Entry entry) {
    Document row = entries().find(eq("_id", entry.id())).first();
    int attempts = row == null ? 1 : row.getInteger("attempts", 1);
    long seconds = Math.min(LONGEST_BACKOFF_SECONDS, 1L << Math.min(attempts, 10));
    Date later = Date.from(Instant.now().plusSeconds(seconds));
    entries().updateOne(eq("_id", entry.id()), Updates.set("sendAt", later));
  }

  private static Entry entry(Document row) {
    return new Entry(
        row.getString("_id"),
        row.getString("eventId"),
        row.getString("orderId"),
        ProviderState.valueOf(row.getString("tells")));
  }

  private MongoCollection<Document> entries() {
    return database.getCollection(COLLECTION);
  }
}
