package io.ecom.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/**
 * Lets one do at a time what several instances of a service could: whoever holds it, until it is
 * released or its term is over. Each object is a holder of its own.
 */
public final class Lease {
  private static final String COLLECTION = "leases";

  private final MongoDatabase database;
  private final String name;
  private final Duration term;
  private final String holder = UUID.randomUUID().toString();
  private Instant renewAfter = Instant.EPOCH;

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
    try {
      leases()
          .updateOne(
              and(eq("_id", name), or(eq("holder", holder), lt("until", Date.from(now)))),
              combine(set("holder", holder), set("until", Date.from(now.plus(term)))),
              new UpdateOptions().upsert(true));
    } catch (MongoWriteException | MongoCommandException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
    renewAfter = now.plus(term.dividedBy(3));
    return true;
  }

  /** Lets another take it at once. */
  public void release() {
    leases().deleteOne(and(eq("_id", name), eq("holder", holder)));
    renewAfter = Instant.EPOCH;
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
