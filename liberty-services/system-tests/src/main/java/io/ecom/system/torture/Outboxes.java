package io.ecom.system.torture;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import io.ecom.system.torture.Evidence.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Everything that a service has stored to be told: order streams, outboxes, documents with events.
 */
final class Outboxes {
  private final Databases databases;
  private final Date start;
  private final List<Outgoing> found = new ArrayList<>();

  Outboxes(Databases databases, Instant start) {
    this.databases = databases;
    this.start = Date.from(start);
  }

  List<Outgoing> all() {
    streams();
    databases.withCollection("outbox").forEach(this::outbox);
    carried("inventory", "reservations", "unsent");
    carried("payment", "payments", "unsentSince");
    unsentMovements();
    return List.copyOf(found);
  }

  private void streams() {
    databases
        .collection("order", "order_events")
        .find(and(gte("at", start), exists("outgoing")))
        .forEach(
            row -> {
              Document event = row.get("outgoing", Document.class);
              String key = row.getString("orderId");
              add("order", event, event.getString("id"), key, row.getBoolean("sent", false));
            });
  }

  private void outbox(String service) {
    databases
        .collection(service, "outbox")
        .find(or(exists("unsentSince"), gte("sentAt", start)))
        .forEach(
            row -> {
              boolean sent = row.get("unsentSince") == null;
              add(service, row, row.getString("_id"), row.getString("key"), sent);
            });
  }

  /** Those that are sent leave the document; what remains of them is what became of the order. */
  private void carried(String service, String collection, String unsent) {
    databases
        .collection(service, collection)
        .find(exists(unsent))
        .forEach(
            row ->
                row.getList("events", Document.class, List.of())
                    .forEach(
                        event ->
                            add(
                                service,
                                event,
                                event.getString("id"),
                                row.getString("_id"),
                                false)));
  }

  private void unsentMovements() {
    databases
        .collection("inventory", "movements")
        .find(exists("unsent"))
        .forEach(
            row ->
                found.add(
                    new Outgoing(
                        "inventory",
                        row.getString("id"),
                        "inventory.updated",
                        row.getString("sku"),
                        false)));
  }

  private void add(String service, Document event, String id, String key, boolean sent) {
    found.add(new Outgoing(service, id, event.getString("topic"), key, sent));
  }
}
