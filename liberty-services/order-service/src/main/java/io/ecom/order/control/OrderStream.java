package io.ecom.order.control;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.outbox.OutboxSource;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The events of all orders: append-only, one document per order and version. The stream is also the
 * outbox: a document carries the event that is to be published, so that one insert stores both.
 */
@ApplicationScoped
public class OrderStream implements OutboxSource, MongoIndexes {
  static final String COLLECTION = "order_events";

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> events = db.getCollection(COLLECTION);
    events.createIndex(ascending("orderId", "version"), new IndexOptions().unique(true));
    events.createIndex(
        ascending("at", "version"), new IndexOptions().partialFilterExpression(eq("sent", false)));
  }

  /** All events of an order, oldest first; none if there is no such order. */
  List<StoredEvent> load(String orderId) {
    return events()
        .find(eq("orderId", orderId))
        .sort(Sorts.ascending("version"))
        .map(this::event)
        .into(new ArrayList<>());
  }

  List<StoredEvent> load(ClientSession tx, String orderId) {
    return events()
        .find(tx, eq("orderId", orderId))
        .sort(Sorts.ascending("version"))
        .map(this::event)
        .into(new ArrayList<>());
  }

  /**
   * @param outgoing what is to be published of it
   */
  void append(ClientSession tx, StoredEvent stored, @Nullable OutgoingEvent outgoing) {
    Document document = EventDocuments.document(stored, database.getCodecRegistry());
    if (outgoing != null) {
      document
          .append("sent", false)
          .append(
              "outgoing",
              new Document("id", outgoing.id())
                  .append("topic", outgoing.topic())
                  .append("json", outgoing.json()));
    }
    events().insertOne(tx, document);
  }

  /**
   * Times never go backwards within an order (see {@link Orders}), so this order leaves no older
   * event of an order behind the limit.
   */
  @Override
  public List<OutgoingEvent> unsent(int limit) {
    return unsentQuery().limit(limit).map(OrderStream::outgoing).into(new ArrayList<>());
  }

  FindIterable<Document> unsentQuery() {
    return events().find(eq("sent", false)).sort(Sorts.ascending("at", "version"));
  }

  @Override
  public void markSent(Collection<OutgoingEvent> sent) {
    List<Document> keys =
        sent.stream()
            .map(event -> new Document("orderId", event.key()).append("version", event.version()))
            .toList();
    events().updateMany(new Document("$or", keys), set("sent", true));
  }

  @Override
  public MongoCollection<Document> collection() {
    return events();
  }

  private StoredEvent event(Document document) {
    return EventDocuments.event(document, database.getCodecRegistry());
  }

  private static OutgoingEvent outgoing(Document document) {
    Document outgoing = document.get("outgoing", Document.class);
    return new OutgoingEvent(
        outgoing.getString("id"),
        outgoing.getString("topic"),
        document.getString("orderId"),
        document.getLong("version"),
        outgoing.getString("json"));
  }

  private MongoCollection<Document> events() {
    return database.getCollection(COLLECTION);
  }
}
