package io.ecom.webhook.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Delivery;
import io.ecom.webhook.entity.Delivery.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A document per endpoint and event, with its attempts: the queue and the log. */
@ApplicationScoped
public class DeliveryStore implements MongoIndexes {
  private static final int ATTEMPTS_KEPT = 20;
  private static final int LOOK_AHEAD = 100;

  @Inject MongoDatabase database;

  /** What a list is to show; null means all. */
  public record Wanted(@Nullable State state, @Nullable String type, @Nullable String subject) {}

  /** The sort key of a delivery. */
  public record Position(Instant createdAt, String id) {}

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> rows = db.getCollection("webhook_deliveries");
    rows.createIndex(
        Indexes.ascending("endpointId", "subject", "createdAt"),
        new IndexOptions()
            .name("waiting")
            .partialFilterExpression(eq("state", State.WAITING.name())));
    for (String filter : List.of("state", "type", "subject")) {
      rows.createIndex(
          Indexes.compoundIndex(
              Indexes.ascending("endpointId", filter), Indexes.descending("createdAt", "_id")));
    }
    rows.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending("endpointId"), Indexes.descending("createdAt", "_id")));
    rows.createIndex(
        Indexes.ascending("expireAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  /** Whether it is new; by upsert, as a duplicate key error would end the transaction. */
  boolean insert(ClientSession tx, Delivery delivery, Duration keep) {
    Document row = DeliveryDocument.of(delivery);
    row.append("expireAt", Date.from(delivery.createdAt().plus(keep)));
    Object id = row.remove("_id");
    return rows()
            .updateOne(
                tx,
                eq("_id", id),
                new Document("$setOnInsert", row),
                new UpdateOptions().upsert(true))
            .getUpsertedId()
        != null;
  }

  /** The oldest of a lane; of many more than that, the next one is among them. */
  List<Delivery> waiting(Lane lane) {
    return waitingQuery(lane.endpointId(), lane.subject())
        .map(DeliveryDocument::delivery)
        .into(new ArrayList<>());
  }

  FindIterable<Document> waitingQuery(String endpointId, String subject) {
    return rows()
        .find(
            and(
                eq("endpointId", endpointId),
                eq("subject", subject),
                eq("state", State.WAITING.name())))
        .sort(Sorts.ascending("createdAt"))
        .limit(LOOK_AHEAD);
  }

  /** Unless somebody else has tried it meanwhile. */
  void attempted(Delivery before, Delivery after, Attempt attempt) {
    rows()
        .updateOne(
            and(
                eq("_id", before.id()),
                eq("state", State.WAITING.name()),
                eq("failed", before.failed())),
            combine(
                progress(after),
                pushEach(
                    "attempts",
                    List.of(DeliveryDocument.of(attempt)),
                    new PushOptions().slice(-ATTEMPTS_KEPT))));
  }

  void again(ClientSession tx, Delivery delivery, Instant expireAt) {
    rows()
        .updateOne(
            tx,
            eq("_id", delivery.id()),
            combine(progress(delivery), set("expireAt", Date.from(expireAt))));
  }

  private static Bson progress(Delivery delivery) {
    return combine(
        set("state", delivery.state().name()),
        set("failed", delivery.failed()),
        set("dueAt", Date.from(delivery.dueAt())),
        set("endedAt", delivery.endedAt() == null ? null : Date.from(delivery.endedAt())));
  }

  Optional<Delivery> find(String endpointId, String id) {
    return Optional.ofNullable(
        rows().find(ofEndpoint(endpointId, id)).map(DeliveryDocument::delivery).first());
  }

  Optional<Delivery> find(ClientSession tx, String endpointId, String id) {
    return Optional.ofNullable(
        rows().find(tx, ofEndpoint(endpointId, id)).map(DeliveryDocument::delivery).first());
  }

  private static Bson ofEndpoint(String endpointId, String id) {
    return and(eq("_id", id), eq("endpointId", endpointId));
  }

  /** Newest first. */
  List<Delivery> list(String endpointId, Wanted wanted, @Nullable Position after, int limit) {
    return listQuery(endpointId, wanted, after, limit)
        .map(DeliveryDocument::delivery)
        .into(new ArrayList<>());
  }

  FindIterable<Document> listQuery(
      String endpointId, Wanted wanted, @Nullable Position after, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq("endpointId", endpointId));
    if (wanted.state() != null) {
      filters.add(eq("state", wanted.state().name()));
    }
    if (wanted.type() != null) {
      filters.add(eq("type", wanted.type()));
    }
    if (wanted.subject() != null) {
      filters.add(eq("subject", wanted.subject()));
    }
    if (after != null) {
      Date at = Date.from(after.createdAt());
      filters.add(or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", after.id()))));
    }
    return rows().find(and(filters)).sort(Sorts.descending("createdAt", "_id")).limit(limit);
  }

  private MongoCollection<Document> rows() {
    return database.getCollection("webhook_deliveries");
  }
}
