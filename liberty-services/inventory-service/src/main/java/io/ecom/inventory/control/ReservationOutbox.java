package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.ecom.shared.outbox.OutboxSource;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Each reservation carries the one event of its outcome until it is sent. */
@ApplicationScoped
public class ReservationOutbox implements OutboxSource {
  @Inject ReservationStore store;

  static Document row(OutgoingEvent event) {
    return new Document("id", event.id())
        .append("topic", event.topic())
        .append("version", event.version())
        .append("json", event.json());
  }

  @Override
  public List<OutgoingEvent> unsent(int limit) {
    List<OutgoingEvent> events = new ArrayList<>();
    collection()
        .find(exists("unsent"))
        .limit(limit)
        .forEach(
            row ->
                row.getList("events", Document.class)
                    .forEach(e -> events.add(event(row.getString("_id"), e))));
    return events;
  }

  private static OutgoingEvent event(String orderId, Document event) {
    return new OutgoingEvent(
        event.getString("id"),
        event.getString("topic"),
        orderId,
        event.getLong("version"),
        event.getString("json"));
  }

  @Override
  public void markSent(Collection<OutgoingEvent> events) {
    collection()
        .updateMany(
            in("_id", events.stream().map(OutgoingEvent::key).toList()),
            combine(unset("unsent"), unset("events")));
  }

  @Override
  public MongoCollection<Document> collection() {
    return store.reservations();
  }
}
