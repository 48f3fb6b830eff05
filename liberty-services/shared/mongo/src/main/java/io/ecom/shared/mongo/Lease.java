package io.ecom.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
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
 * Lets one do at a time what several instances of a service could: whoever holds it, until it is
 * released or its term is over. Each object is a holder of its own.
 */
public final class Lease {
  private static final String COLLECTION = "leases";
  private static final String KNOCKS = "knocks";

  private final MongoDatabase database;
  private final String name;
  private final Duration term;
  private final String holder = UUID.randomUUID().toString();
  private Instant renewAfter = Instant.EPOCH;
  private Instant heldUntil = Instant.EPOCH;
  private long knocks = -1;
  private boolean wanted;

  public Lease(MongoDatabase database, String name, Duration term) {
    this.database = database;
    this.name = name;
    this.term = term;
  }

  /** Takes or keeps it; asks the database only when a third of the term has passed. */
  public boolean hold() {
    Instant now = Instant.now();
    if (now.isBefore(renewAfter)) {
      return true;
    }
    Instant until = now.plus(term);
    Document lease = take(now, until);
    if (lease == null) {
      renewAfter = Instant.EPOCH;
      heldUntil = Instant.EPOCH;
      return false;
    }
    long heard = lease.get(KNOCKS) instanceof Number number ? number.longValue() : 0;
    wanted = heard != knocks;
    knocks = heard;
    heldUntil = until;
    renewAfter = now.plus(term.dividedBy(3));
    return true;
  }

  private @Nullable Document take(Instant now, Instant until) {
    try {
      return leases()
          .findOneAndUpdate(
              and(eq("_id", name), or(eq("holder", holder), lt("until", Date.from(now)))),
              combine(set("holder", holder), set("until", Date.from(until))),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    } catch (MongoWriteException | MongoCommandException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return null;
      }
      throw e;
    }
  }

  /** Tells the holder that another one waits. */
  public void knock() {
    leases().updateOne(eq("_id", name), inc(KNOCKS, 1L));
  }

  /** Whether another one knocked between the last two times that the holder asked the database. */
  public boolean isWanted() {
    return wanted;
  }

  /** Lets another take it at once. */
  public void release() {
    if (Instant.now().isBefore(heldUntil)) {
      leases().deleteOne(and(eq("_id", name), eq("holder", holder)));
    }
    renewAfter = Instant.EPOCH;
    heldUntil = Instant.EPOCH;
  }

  /** Whether anybody holds the lease of this name. */
  public static boolean isHeld(MongoDatabase database, String name) {
    var held = and(eq("_id", name), gt("until", new Date()));
    return database.getCollection(COLLECTION).find(held).first() != null;
  }

  private MongoCollection<Document> leases() {
    return database.getCollection(COLLECTION);
  }
}
