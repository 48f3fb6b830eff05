package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.InventoryUpdated;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.outbox.OutboxSource;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The events that stock documents carry. Before they are removed, each becomes an entry of the
 * movement ledger, from which stock can be recomputed.
 */
@ApplicationScoped
public class StockOutbox implements OutboxSource, MongoIndexes {
  static final String LEDGER = "movements";
  private static final String SOURCE = "/inventory-service";

  @Inject StockStore store;
  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(LEDGER).createIndex(Indexes.descending("sku", "version"));
  }

  @Override
  public List<OutgoingEvent> unsent(int limit) {
    List<OutgoingEvent> events = new ArrayList<>();
    store
        .stock()
        .find(exists("unsent"))
        .limit(limit)
        .forEach(
            row ->
                row.getList("events", Document.class)
                    .forEach(movement -> events.add(event(row.getString("_id"), movement))));
    return events;
  }

  private static OutgoingEvent event(String sku, Document movement) {
    long onHand = movement.getLong("onHand");
    long reserved = movement.getLong("reserved");
    long version = movement.getLong("version");
    Instant at = movement.getDate("at").toInstant();
    InventoryUpdated payload =
        new InventoryUpdated(
            sku, onHand, reserved, onHand - reserved, movement.getString("reason"), version, at);
    CloudEvent event =
        CloudEvent.of(
            EventTypes.INVENTORY_UPDATED,
            movement.getString("id"),
            SOURCE,
            sku,
            version,
            movement.getString("traceparent"),
            payload);
    return new OutgoingEvent(
        event.id(), EventTypes.INVENTORY_UPDATED.topic(), sku, version, event.toJson());
  }

  @Override
  public void markSent(Collection<OutgoingEvent> events) {
    Set<String> ids = events.stream().map(OutgoingEvent::id).collect(Collectors.toSet());
    Set<String> skus = events.stream().map(OutgoingEvent::key).collect(Collectors.toSet());
    writeLedger(ids, skus);
    store.stock().updateMany(in("_id", skus), pull("events", in("id", ids)));
    store
        .stock()
        .updateMany(Filters.and(in("_id", skus), eq("events", List.of())), unset("unsent"));
  }

  private void writeLedger(Set<String> ids, Set<String> skus) {
    List<WriteModel<Document>> entries = new ArrayList<>();
    for (Document row : store.stock().find(in("_id", skus))) {
      for (Document movement : row.getList("events", Document.class)) {
        if (ids.contains(movement.getString("id"))) {
          String id = row.getString("_id") + "|" + movement.getLong("version");
          Document entry = new Document(movement).append("_id", id).append("sku", row.get("_id"));
          entry.remove("traceparent");
          entries.add(
              new ReplaceOneModel<>(eq("_id", id), entry, new ReplaceOptions().upsert(true)));
        }
      }
    }
    if (!entries.isEmpty()) {
      database.getCollection(LEDGER).bulkWrite(entries);
    }
  }

  @Override
  public MongoCollection<Document> collection() {
    return store.stock();
  }
}
