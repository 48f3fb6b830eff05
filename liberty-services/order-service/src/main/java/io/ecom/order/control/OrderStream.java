package io.ecom.order.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderPast;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.outbox.OutboxSource;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The events of all orders: append-only, one document per order and version. The stream is also the
 * outbox: a document carries the event that is to be published, so that one insert stores both.
 */
@ApplicationScoped
public class OrderStream implements OutboxSource, MongoIndexes {
  static final String COLLECTION = "order_events";
  static final long LONG_READ_MINUTES = 10;

  @Inject MongoDatabase database;

  @Inject
  @ConfigProperty(name = "ecom.order.snapshot-every", defaultValue = "50")
  int snapshotEvery;

  /**
   * What is to be stored of an event.
   *
   * @param outgoing what is to be published of it
   * @param past what the order amounts to with it
   */
  record NewEvent(StoredEvent stored, @Nullable OutgoingEvent outgoing, OrderPast past) {}

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
        .projection(Projections.exclude(Snapshots.FIELD, "outgoing"))
        .map(this::event)
        .into(new ArrayList<>());
  }

  /** The events of all orders, order by order. */
  MongoCursor<StoredEvent> everything(ClientSession session) {
    return events()
        .withTimeout(LONG_READ_MINUTES, TimeUnit.MINUTES)
        .find(session)
        .sort(Sorts.ascending("orderId", "version"))
        .projection(Projections.exclude(Snapshots.FIELD, "outgoing"))
        .map(this::event)
        .cursor();
  }

  /** All events of each of these orders. */
  Collection<List<StoredEvent>> loadAll(Collection<String> orderIds) {
    Map<String, List<StoredEvent>> histories = new HashMap<>();
    events()
        .find(in("orderId", orderIds))
        .sort(Sorts.ascending("orderId", "version"))
        .projection(Projections.exclude(Snapshots.FIELD, "outgoing"))
        .map(this::event)
        .forEach(
            stored ->
                histories.computeIfAbsent(stored.orderId(), id -> new ArrayList<>()).add(stored));
    return histories.values();
  }

  /** How orders began. */
  Map<String, Placed> placed(Collection<String> orderIds) {
    Map<String, Placed> placed = new HashMap<>();
    events()
        .find(and(in("orderId", orderIds), eq("version", 1L)))
        .map(this::event)
        .forEach(stored -> placed.put(stored.orderId(), (Placed) stored.event()));
    return placed;
  }

  /**
   * What an order's events amount to, from its last snapshot on; null if there is no such order.
   */
  @Nullable OrderPast past(ClientSession tx, String orderId) {
    CodecRegistry codecs = database.getCodecRegistry();
    Deque<StoredEvent> later = new ArrayDeque<>();
    OrderPast snapshot = null;
    try (var newestFirst =
        events()
            .find(tx, eq("orderId", orderId))
            .sort(Sorts.descending("version"))
            .batchSize(snapshotEvery + 1)
            .cursor()) {
      while (snapshot == null && newestFirst.hasNext()) {
        Document document = newestFirst.next();
        snapshot = Snapshots.in(document, codecs);
        if (snapshot == null) {
          later.addFirst(event(document));
        }
      }
    }
    return OrderPast.of(snapshot, List.copyOf(later));
  }

  /** Stores what happened in one round trip. */
  void append(ClientSession tx, List<NewEvent> news) {
    events().insertMany(tx, news.stream().map(this::document).toList());
  }

  private Document document(NewEvent news) {
    CodecRegistry codecs = database.getCodecRegistry();
    Document document = EventDocuments.document(news.stored(), codecs);
    OutgoingEvent outgoing = news.outgoing();
    if (outgoing != null) {
      document
          .append("sent", false)
          .append(
              "outgoing",
              new Document("id", outgoing.id())
                  .append("topic", outgoing.topic())
                  .append("json", outgoing.json()));
    }
    return news.stored().version() % snapshotEvery == 0
        ? document.append(Snapshots.FIELD, Snapshots.document(news.past(), codecs))
        : document;
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
    return events()
        .find(eq("sent", false))
        .sort(Sorts.ascending("at", "version"))
        .projection(Projections.include("orderId", "version", "outgoing"));
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

  StoredEvent event(Document document) {
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
