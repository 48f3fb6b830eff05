package io.ecom.notification.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.ecom.notification.entity.Kind;
import io.ecom.notification.entity.Notification;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Notifications, newest first. */
@ApplicationScoped
public class NotificationStore implements MongoIndexes {

  @Inject MongoDatabase database;

  /** The sort key of a notification. */
  record Position(Instant createdAt, String id) {}

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("notifications")
        .createIndex(
            Indexes.compoundIndex(
                Indexes.ascending("userId"), Indexes.descending("createdAt", "_id")));
  }

  void insert(ClientSession tx, Notification notification) {
    notifications().insertOne(tx, toDocument(notification));
  }

  List<Notification> findOf(String userId, @Nullable Position after, int limit) {
    Bson own = eq("userId", userId);
    return notifications()
        .find(after == null ? own : and(own, olderThan(after)))
        .sort(Sorts.descending("createdAt", "_id"))
        .limit(limit)
        .map(NotificationStore::toNotification)
        .into(new ArrayList<>());
  }

  Optional<Notification> markRead(String userId, String id) {
    return Optional.ofNullable(
            notifications()
                .findOneAndUpdate(
                    and(eq("_id", id), eq("userId", userId)),
                    Updates.set("read", true),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .map(NotificationStore::toNotification);
  }

  private static Bson olderThan(Position position) {
    Date createdAt = Date.from(position.createdAt());
    return or(
        lt("createdAt", createdAt), and(eq("createdAt", createdAt), lt("_id", position.id())));
  }

  private MongoCollection<Document> notifications() {
    return database.getCollection("notifications");
  }

  private static Document toDocument(Notification notification) {
    return new Document("_id", notification.id())
        .append("userId", notification.userId())
        .append("kind", notification.kind().wireName())
        .append("title", notification.title())
        .append("body", notification.body())
        .append("link", notification.link())
        .append("read", notification.read())
        .append("createdAt", Date.from(notification.createdAt()));
  }

  private static Notification toNotification(Document document) {
    return new Notification(
        document.getString("_id"),
        document.getString("userId"),
        Kind.ofWireName(document.getString("kind")),
        document.getString("title"),
        document.getString("body"),
        document.getString("link"),
        document.getBoolean("read"),
        document.getDate("createdAt").toInstant());
  }
}
