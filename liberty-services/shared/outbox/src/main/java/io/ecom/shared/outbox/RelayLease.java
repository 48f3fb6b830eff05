package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One relay at a time among the instances of a service; another takes over when it stops. Those
 * that wait knock, so that the holder knows whether there are others.
 */
final class RelayLease {
  static final Duration TERM = Duration.ofSeconds(6);
  private static final Duration KNOCK_EVERY = Duration.ofSeconds(1);
  private static final String ID = "outbox-relay";
  private static final String KNOCKS = "knocks";

  private final MongoDatabase database;
  private final String holder = UUID.randomUUID().toString();
  private Instant askAfter = Instant.EPOCH;
  private Instant heldUntil = Instant.EPOCH;
  private long knocks = -1;
  private boolean shared;

  RelayLease(MongoDatabase database) {
    this.database = database;
  }

  /**
   * Takes or keeps the lease; asks the database only when a third of the term has passed, or when
   * it is time to knock again.
   */
  boolean hold() {
    Instant now = Instant.now();
    if (now.isBefore(askAfter)) {
      return now.isBefore(heldUntil);
    }
    Instant until = now.plus(TERM);
    Document lease = take(now, until);
    if (lease == null) {
      leases().updateOne(eq("_id", ID), inc(KNOCKS, 1L));
      heldUntil = Instant.EPOCH;
      askAfter = now.plus(KNOCK_EVERY);
      return false;
    }
    long heard = lease.get(KNOCKS) instanceof Number number ? number.longValue() : 0;
    shared = heard != knocks;
    knocks = heard;
    heldUntil = until;
    askAfter = now.plus(TERM.dividedBy(3));
    return true;
  }

  /** Whether another instance waited for the lease when it was last asked for. */
  boolean isShared() {
    return shared;
  }

  private @Nullable Document take(Instant now, Instant until) {
    try {
      return leases()
          .findOneAndUpdate(
              and(eq("_id", ID), or(eq("holder", holder), lt("until", Date.from(now)))),
              combine(set("holder", holder), set("until", Date.from(until))),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    } catch (MongoWriteException | MongoCommandException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return null;
      }
      throw e;
    }
  }

  /** Lets another instance take over at once. */
  void release() {
    if (Instant.now().isBefore(heldUntil)) {
      leases().deleteOne(new Document("_id", ID).append("holder", holder));
    }
    askAfter = Instant.EPOCH;
    heldUntil = Instant.EPOCH;
  }

  private MongoCollection<Document> leases() {
    return database.getCollection("leases");
  }
}
