package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.ecom.auth.entity.DeviceToken;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Devices that owners of accounts have logged in with, by the hash of what they show. */
@ApplicationScoped
public class KnownDevices implements MongoIndexes {
  private static final Duration KEPT = DeviceToken.LIFE;

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> devices = db.getCollection("known_devices");
    devices.createIndex(
        Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  boolean knows(String accountId, @Nullable String secret) {
    return secret != null
        && devices()
                .find(and(eq("_id", DeviceToken.hash(secret)), eq("accountId", accountId)))
                .first()
            != null;
  }

  /** Also when it is known already, which keeps it known for longer. */
  DeviceToken remember(String accountId, @Nullable String secret) {
    Date until = Date.from(Instant.now().plus(KEPT));
    if (secret != null) {
      var known = and(eq("_id", DeviceToken.hash(secret)), eq("accountId", accountId));
      if (devices().updateOne(known, Updates.set("expiresAt", until)).getMatchedCount() == 1) {
        return new DeviceToken(secret);
      }
    }
    DeviceToken next = DeviceToken.draw();
    devices()
        .insertOne(
            new Document("_id", next.hash())
                .append("accountId", accountId)
                .append("expiresAt", until));
    return next;
  }

  private MongoCollection<Document> devices() {
    return database.getCollection("known_devices");
  }
}
