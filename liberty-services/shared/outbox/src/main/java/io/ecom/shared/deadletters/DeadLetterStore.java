package io.ecom.shared.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.ecom.shared.deadletters.ParkedLetter.State;
import io.ecom.shared.messaging.DeadLetter;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The letters. */
@ApplicationScoped
class DeadLetterStore implements MongoIndexes {
  static final String COLLECTION = "dead_letters";
  private static final long KEEP_ENDED_DAYS = 90;

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> letters = db.getCollection(COLLECTION);
    letters.createIndex(ascending("topic", "key", "state", "offset"));
    letters.createIndex(Indexes.compoundIndex(ascending("state"), descending("parkedAt", "_id")));
    letters.createIndex(
        ascending("endedAt"), new IndexOptions().expireAfter(KEEP_ENDED_DAYS, TimeUnit.DAYS));
  }

  /** Also when Kafka delivers it again. */
  void put(DeadLetter letter) {
    Document document =
        new Document("topic", letter.topic())
            .append("partition", letter.partition())
            .append("offset", letter.offset())
            .append("key", letter.key())
            .append("json", letter.json())
            .append("cause", letter.cause())
            .append("stack", letter.stack())
            .append("state", State.PARKED.name())
            .append("parkedAt", new Date());
    letters().replaceOne(eq("_id", letter.id()), document, new ReplaceOptions().upsert(true));
  }

  void remove(DeadLetter letter) {
    letters().deleteOne(and(eq("_id", letter.id()), parked()));
  }

  Optional<ParkedLetter> find(String id) {
    return Optional.ofNullable(letters().find(eq("_id", id)).map(DeadLetterStore::letter).first());
  }

  /** Newest first. */
  List<ParkedLetter> list(
      State state,
      @Nullable String topic,
      @Nullable String key,
      @Nullable Instant before,
      String beforeId,
      int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq("state", state.name()));
    if (topic != null) {
      filters.add(eq("topic", topic));
    }
    if (key != null) {
      filters.add(eq("key", key));
    }
    if (before != null) {
      Date at = Date.from(before);
      filters.add(or(lt("parkedAt", at), and(eq("parkedAt", at), lt("_id", beforeId))));
    }
    return letters()
        .find(and(filters))
        .sort(Sorts.descending("parkedAt", "_id"))
        .limit(limit)
        .map(DeadLetterStore::letter)
        .into(new ArrayList<>());
  }

  /** The one that is to be handled next. */
  Optional<ParkedLetter> first(String topic, @Nullable String key) {
    return Optional.ofNullable(
        letters()
            .find(and(eq("topic", topic), eq("key", key), parked()))
            .sort(Sorts.ascending("offset"))
            .map(DeadLetterStore::letter)
            .first());
  }

  /** Whether it was parked still. */
  boolean end(DeadLetter letter, State state) {
    return letters()
            .updateOne(
                and(eq("_id", letter.id()), parked()),
                combine(set("state", state.name()), set("endedAt", new Date())))
            .getModifiedCount()
        == 1;
  }

  void failedAgain(DeadLetter letter, Throwable cause) {
    letters()
        .updateOne(
            eq("_id", letter.id()),
            combine(set("cause", String.valueOf(cause)), set("stack", DeadLetter.stack(cause))));
  }

  private static Bson parked() {
    return eq("state", State.PARKED.name());
  }

  private static ParkedLetter letter(Document row) {
    Date endedAt = row.getDate("endedAt");
    return new ParkedLetter(
        new DeadLetter(
            row.getString("topic"),
            row.getInteger("partition"),
            row.getLong("offset"),
            row.getString("key"),
            row.getString("json"),
            row.getString("cause"),
            row.getString("stack")),
        State.valueOf(row.getString("state")),
        row.getDate("parkedAt").toInstant(),
        endedAt == null ? null : endedAt.toInstant());
  }

  private MongoCollection<Document> letters() {
    return database.getCollection(COLLECTION);
  }
}
