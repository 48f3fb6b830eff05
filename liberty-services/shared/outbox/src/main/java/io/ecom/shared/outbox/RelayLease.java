package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** One relay at a time among the instances of a service; another takes over when it stops. */
final class RelayLease {
  static final Duration TERM = Duration.ofSeconds(8);

  private final MongoDatabase database;
  private final String holder = UUID.randomUUID().toString();
  private Instant renewAfter = Instant.EPOCH;
  private Instant heldUntil = Instant.EPOCH;

  RelayLease(MongoDatabase database) {
    this.database = database;
  }

  /** Takes or keeps the lease; asks the database only when a third of the term has passed. */
  boolean hold() {
    Instant now = Instant.now();
    if (now.isBefore(renewAfter)) {
      return true;
    }
    Instant until = now.plus(TERM);
    try {
      database
          .getCollection("leases")
          .updateOne(
              and(eq("_id", "outbox-relay"), or(eq("holder", holder), lt("until", Date.from(now)))),
              combine(set("holder", holder), set("until", Date.from(until))),
              new UpdateOptions().upsert(true));
    } catch (MongoWriteException | MongoCommandException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
    heldUntil = until;
    renewAfter = now.plus(TERM.dividedBy(3));
    return true;
  }

  /** Lets another instance take over at once. */
  void release() {
    if (Instant.now().isBefore(heldUntil)) {
      database
          .getCollection("leases")
          .deleteOne(new Document("_id", "outbox-relay").append("holder", holder));
    }
    renewAfter = Instant.EPOCH;
    heldUntil = Instant.EPOCH;
  }
}
