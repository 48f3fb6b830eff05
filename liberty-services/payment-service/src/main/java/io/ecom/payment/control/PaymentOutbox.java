package io.ecom.payment.control;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.ecom.shared.outbox.OutboxSource;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** The events that payment documents carry until they are sent. */
@ApplicationScoped
public class PaymentOutbox implements OutboxSource {
  @Inject PaymentStore store;

  static Document row(OutgoingEvent event) {
    return new Document("id", event.id())
        .append("topic", event.topic())
        .append("version", event.version())
        .append("json", event.json());
  }

  @Override
  public List<OutgoingEvent> unsent(int limit) {
    List<OutgoingEvent> events = new ArrayList<>();
    store
        .payments()
        .find(exists("unsentSince"))
        .sort(Sorts.ascending("unsentSince"))
        .limit(limit)
        .projection(Projections.include("events"))
        .forEach(
            row ->
                PaymentDocument.events(row)
                    .forEach(event -> events.add(event(row.getString("_id"), event))));
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
    Set<String> orders = events.stream().map(OutgoingEvent::key).collect(Collectors.toSet());
    List<String> sent = events.stream().map(OutgoingEvent::id).toList();
    Document isUnsent = new Document("$not", new Document("$in", List.of("$$this.id", sent)));
    Document rest =
        new Document("$filter", new Document("input", "$events").append("cond", isUnsent));
    Document since =
        new Document(
            "$cond",
            List.of(
                new Document("$eq", List.of("$events", List.of())), "$$REMOVE", "$unsentSince"));
    store
        .payments()
        .updateMany(
            in("_id", orders),
            List.of(
                new Document("$set", new Document("events", rest)),
                new Document("$set", new Document("unsentSince", since))));
  }

  @Override
  public MongoCollection<Document> collection() {
    return store.payments();
  }
}
