package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import io.ecom.auth.entity.Attempts;
import io.ecom.auth.entity.Attempts.Policy;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Failed tries, counted for all instances; Mongo forgets them some time after the last one. */
@ApplicationScoped
public class AttemptStore implements MongoIndexes {
  @Inject MongoDatabase database;

  @Inject
  @ConfigProperty(name = "ecom.auth.throttle.memory")
  Duration memory;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> attempts = db.getCollection("attempts");
    attempts.createIndex(
        Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    attempts.createIndex(Indexes.ascending("subject"));
  }

  Attempts find(String key) {
    Document row = attempts().find(eq("_id", key)).first();
    return row == null
        ? Attempts.NONE
        : new Attempts(row.getInteger("failures"), row.getDate("blockedUntil").toInstant());
  }

  /**
   * Counts a try before it is known how it ends, so that many at once are as many as one by one.
   *
   * @param subject what tries are forgotten by
   * @return empty if it is let in; else what it is refused for, and nothing is counted
   */
  Optional<Attempts> begin(String key, String subject, Policy policy) {
    while (true) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      Attempts known = find(key);
      if (!known.allowed(now)) {
        return Optional.of(known);
      }
      if (replace(key, subject, known, known.another(now, policy), now)) {
        return Optional.empty();
      }
    }
  }

  /** Takes back a try that was not made. */
  void undo(String key) {
    attempts().updateOne(and(eq("_id", key), gt("failures", 0)), inc("failures", -1));
  }

  void forget(Collection<String> keys) {
    attempts().deleteMany(in("_id", keys));
  }

  void forgetAllOf(String subject) {
    attempts().deleteMany(eq("subject", subject));
  }

  private boolean replace(String key, String subject, Attempts known, Attempts next, Instant now) {
    var change =
        combine(
            set("subject", subject),
            set("failures", next.failures()),
            set("blockedUntil", Date.from(next.blockedUntil())),
            set("expiresAt", Date.from(now.plus(memory))));
    try {
      UpdateResult result =
          attempts()
              .updateOne(
                  and(eq("_id", key), eq("failures", known.failures())),
                  change,
                  new UpdateOptions().upsert(known.failures() == 0));
      return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private MongoCollection<Document> attempts() {
    return database.getCollection("attempts");
  }
}
