package io.ecom.shared.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.shared.messaging.DeadLetter;
import io.ecom.shared.messaging.ParkedMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The keys whose messages wait. The database counts what was parked of a key, so that a key is let
 * go only when nothing was parked meanwhile; memory answers for every message that is consumed.
 */
@ApplicationScoped
class HeldKeys implements ParkedMessages {
  static final String COLLECTION = "parked_keys";
  private static final Duration REDRIVE_TERM = Duration.ofSeconds(60);

  @Inject MongoDatabase database;
  @Inject DeadLetterStore letters;

  private final AtomicLong acquired = new AtomicLong();
  private volatile @Nullable Set<String> known;

  @Override
  public void partitionAcquired() {
    acquired.incrementAndGet();
    known = null;
  }

  @Override
  public boolean isHeld(String topic, String key) {
    return known().contains(id(topic, key));
  }

  @Override
  public void park(DeadLetter failed) {
    letters.put(failed);
    String key = failed.key();
    if (key != null) {
      keys()
          .updateOne(
              eq("_id", id(failed.topic(), key)),
              inc("parked", 1L),
              new UpdateOptions().upsert(true));
      known().add(id(failed.topic(), key));
    }
  }

  @Override
  public boolean parkBehind(DeadLetter heldBack) {
    String id = id(heldBack.topic(), String.valueOf(heldBack.key()));
    letters.put(heldBack);
    if (keys().updateOne(eq("_id", id), inc("parked", 1L)).getMatchedCount() == 1) {
      return true;
    }
    known().remove(id);
    letters.remove(heldBack);
    return false;
  }

  /**
   * Makes the caller the only one to redrive messages of this key.
   *
   * @return how many were ever parked; null if somebody else is at work
   */
  @Nullable Long claim(String topic, String key) {
    Date now = new Date();
    Document claimed =
        keys()
            .findOneAndUpdate(
                and(
                    eq("_id", id(topic, key)),
                    or(exists("busyUntil", false), lt("busyUntil", now))),
                set("busyUntil", Date.from(Instant.now().plus(REDRIVE_TERM))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return claimed == null ? null : claimed.getLong("parked");
  }

  long parked(String topic, String key) {
    Document row = keys().find(eq("_id", id(topic, key))).first();
    return row == null ? 0 : row.getLong("parked");
  }

  /** Ends a claim with messages left. */
  void unclaim(String topic, String key) {
    keys().updateOne(eq("_id", id(topic, key)), unset("busyUntil"));
  }

  /**
   * Lets messages of the key pass again.
   *
   * @return false if more was parked meanwhile
   */
  boolean letGo(String topic, String key, long parked) {
    String id = id(topic, key);
    if (keys().deleteOne(and(eq("_id", id), eq("parked", parked))).getDeletedCount() == 0) {
      return false;
    }
    known().remove(id);
    return true;
  }

  private Set<String> known() {
    Set<String> keys = known;
    while (keys == null) {
      keys = load();
    }
    return keys;
  }

  /** Null when a partition was acquired meanwhile. */
  private synchronized @Nullable Set<String> load() {
    if (known == null) {
      long before = acquired.get();
      Set<String> keys = ConcurrentHashMap.newKeySet();
      // by the index of ids, as every query here
      keys().find(gte("_id", "")).map(row -> row.getString("_id")).into(keys);
      known = keys;
      if (acquired.get() != before) {
        known = null;
      }
    }
    return known;
  }

  private static String id(String topic, String key) {
    return topic + "|" + key;
  }

  private MongoCollection<Document> keys() {
    return database.getCollection(COLLECTION);
  }
}
