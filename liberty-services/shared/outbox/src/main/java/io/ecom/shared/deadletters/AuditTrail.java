package io.ecom.shared.deadletters;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Who did what, when and why: written once, never changed. */
@ApplicationScoped
class AuditTrail implements MongoIndexes {
  static final String COLLECTION = "audit";

  @Inject MongoDatabase database;

  /** Who did it. */
  record Author(String userId, String email) {}

  /** One thing that was done. */
  public record Entry(Instant at, String userId, String email, String action, String reason) {}

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(COLLECTION).createIndex(ascending("subject", "at"));
  }

  void record(Author author, String subject, String action, String reason) {
    entries()
        .insertOne(
            new Document("subject", subject)
                .append("at", new Date())
                .append("userId", author.userId())
                .append("email", author.email())
                .append("action", action)
                .append("reason", reason));
  }

  List<Entry> of(String subject) {
    return entries()
        .find(eq("subject", subject))
        .sort(Sorts.ascending("at"))
        .map(
            row ->
                new Entry(
                    row.getDate("at").toInstant(),
                    row.getString("userId"),
                    row.getString("email"),
                    row.getString("action"),
                    row.getString("reason")))
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> entries() {
    return database.getCollection(COLLECTION);
  }
}
