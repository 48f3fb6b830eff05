package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.InventoryUpdated;
import io.ecom.contracts.StockLow;
import io.ecom.contracts.Topics;
import io.ecom.inventory.entity.Movement;
import io.ecom.shared.outbox.OutboxSource;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Tells from the ledger what the stock is. Of several movements that wait, only the last is
 * published, because it tells what the stock is after all of them: a hot SKU costs no more events
 * than the relay can send. That a SKU became low is never left out.
 */
@ApplicationScoped
public class StockOutbox implements OutboxSource {
  private static final String SOURCE = "/inventory-service";

  private static final Bson SENT = combine(unset("unsent"), unset("traceparent"));
  private static final UpdateOptions BY_SKU =
      new UpdateOptions().hint(MovementLedger.UNSENT_BY_SKU);

  @Inject MovementLedger ledger;

  @Override
  public List<OutgoingEvent> unsent(int limit) {
    List<OutgoingEvent> events = new ArrayList<>();
    Map<String, Movement> last = new LinkedHashMap<>();
    collection()
        .find(exists("unsent"))
        .hint(MovementLedger.UNSENT_BY_SKU)
        .sort(ascending("sku", "version"))
        .limit(limit)
        .map(MovementLedger::movement)
        .forEach(
            movement -> {
              if (movement.lowBelow() != null) {
                events.add(low(movement, movement.lowBelow()));
              }
              last.put(movement.sku(), movement);
            });
    last.values().forEach(movement -> events.add(updated(movement)));
    return events;
  }

  private static OutgoingEvent updated(Movement m) {
    InventoryUpdated payload =
        new InventoryUpdated(
            m.sku(), m.onHand(), m.reserved(), m.available(), m.reason(), m.version(), m.at());
    return event(EventTypes.INVENTORY_UPDATED, m.id(), m, payload);
  }

  private static OutgoingEvent low(Movement m, long threshold) {
    StockLow payload = new StockLow(m.sku(), m.available(), threshold, m.version(), m.at());
    return event(EventTypes.STOCK_LOW, m.id() + "-low", m, payload);
  }

  private static <T> OutgoingEvent event(EventType<T> type, String id, Movement m, T payload) {
    CloudEvent now =
        CloudEvent.of(type, id, SOURCE, m.sku(), m.version(), m.traceparent(), payload);
    // It happened when the stock moved, however late it is sent.
    CloudEvent event =
        new CloudEvent(
            now.id(),
            now.source(),
            now.type(),
            now.subject(),
            m.at(),
            now.sequence(),
            now.traceparent(),
            now.data());
    return new OutgoingEvent(id, type.topic(), m.sku(), m.version(), event.toJson());
  }

  /** What the stock is, is sent last; with it, all before it is sent. */
  @Override
  public void markSent(Collection<OutgoingEvent> events) {
    List<UpdateManyModel<Document>> updates =
        events.stream()
            .filter(event -> event.topic().equals(Topics.INVENTORY_UPDATED))
            .map(event -> new UpdateManyModel<Document>(upTo(event), SENT, BY_SKU))
            .toList();
    if (!updates.isEmpty()) {
      collection().bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
  }

  private static Bson upTo(OutgoingEvent event) {
    return and(eq("sku", event.key()), lte("version", event.version()), exists("unsent"));
  }

  @Override
  public MongoCollection<Document> collection() {
    return ledger.rows();
  }
}
