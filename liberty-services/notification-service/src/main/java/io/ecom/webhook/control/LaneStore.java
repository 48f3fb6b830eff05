package io.ecom.webhook.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lanes in which something waits. Taking one makes it due again only after a lease, so that one
 * instance sends at a time and one that dies holds nobody up for long.
 */
@ApplicationScoped
public class LaneStore implements MongoIndexes {
  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("webhook_lanes").createIndex(Indexes.ascending("endpointId", "dueAt"));
  }

  /** In the transaction that stores the message. */
  void arrive(ClientSession tx, String endpointId, String subject, Instant dueAt) {
    rows()
        .updateOne(
            tx,
            eq("_id", id(endpointId, subject)),
            combine(
                inc("arrivals", 1L),
                setOnInsert("endpointId", endpointId),
                setOnInsert("subject", subject),
                setOnInsert("dueAt", Date.from(dueAt))),
            new UpdateOptions().upsert(true));
  }

  /** Does not wait for a retry, unless it is under way. */
  void hurry(ClientSession tx, String endpointId, String subject, Instant now) {
    rows()
        .updateOne(
            tx,
            and(eq("_id", id(endpointId, subject)), exists("taker", false)),
            set("dueAt", Date.from(now)));
  }

  /** The longest due of these endpoints. */
  Optional<Lane> take(Collection<String> endpoints, Instant now, Duration lease) {
    String taker = UUID.randomUUID().toString();
    return Optional.ofNullable(
            rows()
                .findOneAndUpdate(
                    due(endpoints, now),
                    combine(set("dueAt", Date.from(now.plus(lease))), set("taker", taker)),
                    new FindOneAndUpdateOptions()
                        .sort(Sorts.ascending("dueAt"))
                        .returnDocument(ReturnDocument.AFTER)))
        .map(LaneStore::lane);
  }

  Bson due(Collection<String> endpoints, Instant now) {
    return and(in("endpointId", endpoints), lte("dueAt", Date.from(now)));
  }

  /** Whether it is this taker's still, for another lease. */
  boolean renew(Lane lane, Instant until) {
    return rows().updateOne(taken(lane), set("dueAt", Date.from(until))).getMatchedCount() == 1;
  }

  /** As it is now; empty if somebody else has taken it since. */
  Optional<Lane> look(Lane lane) {
    return Optional.ofNullable(rows().find(taken(lane)).first()).map(LaneStore::lane);
  }

  void release(Lane lane, Instant dueAt) {
    rows().updateOne(taken(lane), released(dueAt));
  }

  /**
   * @return false if something has come meanwhile that might go before
   */
  boolean releaseUnchanged(Lane lane, Instant dueAt) {
    return rows().updateOne(unchanged(lane), released(dueAt)).getMatchedCount() == 1;
  }

  /**
   * @return false if something has come meanwhile
   */
  boolean remove(Lane lane) {
    return rows().deleteOne(unchanged(lane)).getDeletedCount() == 1;
  }

  void removeAll(ClientSession tx, String endpointId) {
    rows().deleteMany(tx, eq("endpointId", endpointId));
  }

  private static Bson released(Instant dueAt) {
    return combine(set("dueAt", Date.from(dueAt)), unset("taker"));
  }

  private static Bson taken(Lane lane) {
    return and(eq("_id", lane.id()), eq("taker", lane.taker()));
  }

  private static Bson unchanged(Lane lane) {
    return and(taken(lane), eq("arrivals", lane.arrivals()));
  }

  private static String id(String endpointId, String subject) {
    return endpointId + "|" + subject;
  }

  private static Lane lane(Document row) {
    return new Lane(
        row.getString("_id"),
        row.getString("endpointId"),
        row.getString("subject"),
        row.getLong("arrivals"),
        row.getString("taker"));
  }

  private MongoCollection<Document> rows() {
    return database.getCollection("webhook_lanes");
  }
}
