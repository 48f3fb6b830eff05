package io.ecom.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.ecom.shared.web.IdempotencyStore;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keys in the service's own database. A claim is renewed while its request runs, so that it is
 * short and can soon be taken over when its process has died.
 */
@ApplicationScoped
public class MongoIdempotencyStore implements IdempotencyStore, MongoIndexes {
  static final String COLLECTION = "idempotency_keys";

  private static final Logger LOG = System.getLogger(MongoIdempotencyStore.class.getName());
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

  @Resource ManagedScheduledExecutorService executor;
  @Inject MongoDatabase database;

  @Inject
  @ConfigProperty(name = "ecom.idempotency.claim", defaultValue = "PT10S")
  Duration claim;

  @Inject
  @ConfigProperty(name = "ecom.idempotency.keep", defaultValue = "PT24H")
  Duration keep;

  private final Map<String, Instant> running = new ConcurrentHashMap<>();
  private @Nullable ScheduledFuture<?> renewal;

  @PostConstruct
  void start() {
    long third = claim.toMillis() / 3;
    renewal = executor.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (renewal != null) {
      renewal.cancel(true);
    }
  }

  private void renew() {
    Instant now = Instant.now();
    running.values().removeIf(since -> since.isBefore(now.minus(LONGEST_REQUEST)));
    if (running.isEmpty()) {
      return;
    }
    try {
      keys()
          .updateMany(
              and(in("_id", running.keySet()), exists("status", false)),
              set("claimedUntil", Date.from(now.plus(claim))));
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "claims are not renewed: " + e);
    }
  }

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(COLLECTION)
        .createIndex(
            Indexes.ascending("createdAt"),
            new IndexOptions().expireAfter(keep.toSeconds(), TimeUnit.SECONDS));
  }

  @Override
  public @Nullable Earlier claim(String id, String fingerprint) {
    Instant now = Instant.now();
    try {
      keys()
          .insertOne(
              new Document("_id", id)
                  .append("fingerprint", fingerprint)
                  .append("createdAt", Date.from(now))
                  .append("claimedUntil", Date.from(now.plus(claim))));
      running.put(id, now);
      return null;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return earlier(id, fingerprint, now);
    }
  }

  private @Nullable Earlier earlier(String id, String fingerprint, Instant now) {
    var abandoned =
        and(
            eq("_id", id),
            eq("fingerprint", fingerprint),
            exists("status", false),
            lt("claimedUntil", Date.from(now)));
    if (keys()
            .updateOne(abandoned, set("claimedUntil", Date.from(now.plus(claim))))
            .getModifiedCount()
        == 1) {
      running.put(id, now);
      return null;
    }
    Document found = keys().find(eq("_id", id)).first();
    if (found == null) {
      return claim(id, fingerprint);
    }
    Integer status = found.getInteger("status");
    Answer answer =
        status == null
            ? null
            : new Answer(
                status,
                found.getString("contentType"),
                found.getString("location"),
                found.getString("body"));
    return new Earlier(found.getString("fingerprint"), answer);
  }

  @Override
  public void complete(String id, Answer answer) {
    running.remove(id);
    keys()
        .updateOne(
            eq("_id", id),
            combine(
                set("status", answer.status()),
                set("contentType", answer.contentType()),
                set("location", answer.location()),
                set("body", answer.body()),
                unset("claimedUntil")));
  }

  @Override
  public void release(String id) {
    running.remove(id);
    keys().deleteOne(and(eq("_id", id), exists("status", false)));
  }

  private MongoCollection<Document> keys() {
    return database.getCollection(COLLECTION);
  }
}
