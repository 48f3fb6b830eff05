package io.ecom.order.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.ecom.order.control.OrderViews.Position;
import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderPast;
import io.ecom.order.entity.OrderProjection;
import io.ecom.order.entity.OrderStatus;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Orders as an auditor sees them: what their events say, next to what is shown of them. */
@ApplicationScoped
public class AuditOrders {
  @Inject MongoDatabase database;
  @Inject OrderStream stream;
  @Inject OrderViews views;
  @Inject Orders orders;
  @Inject Transactions transactions;
  @Inject Outbox outbox;

  /**
   * An order.
   *
   * @param streamed folded from its events
   * @param stored as it is shown; null if it is not
   */
  public record Audited(OrderView streamed, @Nullable OrderView stored) {}

  /**
   * A part of a list of orders.
   *
   * @param next where the next part begins; null after the last
   */
  public record Part(Set<String> orderIds, @Nullable String next) {}

  /**
   * Orders that something happened to, in the order in which it did. An event's id begins with its
   * time, so that this needs no index of its own.
   *
   * @param firstEventsOnly so that each order comes once
   */
  public Part changedSince(
      Instant from, boolean firstEventsOnly, @Nullable String after, int limit) {
    ObjectId position =
        after == null ? new ObjectId((int) from.getEpochSecond(), 0) : new ObjectId(after);
    Bson filter = gt("_id", position);
    List<Document> found =
        events()
            .find(firstEventsOnly ? and(filter, eq("version", 1L)) : filter)
            .sort(Sorts.ascending("_id"))
            .limit(limit)
            .projection(include("orderId"))
            .into(new ArrayList<>());
    Set<String> ids =
        found.stream()
            .map(row -> row.getString("orderId"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String next =
        found.size() < limit ? null : found.get(found.size() - 1).getObjectId("_id").toHexString();
    return new Part(ids, next);
  }

  /** Orders that are shown in a status, the newest first. */
  public Part inStatus(OrderStatus status, @Nullable String after, int limit) {
    Position position = after == null ? null : position(after);
    List<OrderView> found = views.list(OrderViews.inStatus(status), position, limit);
    Set<String> ids =
        found.stream().map(OrderView::id).collect(Collectors.toCollection(LinkedHashSet::new));
    return new Part(ids, found.size() < limit ? null : cursor(found.get(found.size() - 1)));
  }

  /** By id; those of which there are no events are not in the answer. */
  public Map<String, Audited> load(Collection<String> orderIds) {
    Map<String, OrderView> stored =
        views.findAll(orderIds).stream()
            .collect(Collectors.toMap(OrderView::id, Function.identity()));
    Map<String, List<StoredEvent>> histories =
        events(orderIds).stream()
            .collect(
                Collectors.groupingBy(
                    StoredEvent::orderId, LinkedHashMap::new, Collectors.toList()));
    Map<String, Audited> audited = new LinkedHashMap<>();
    histories.forEach(
        (id, history) -> audited.put(id, new Audited(OrderProjection.of(history), stored.get(id))));
    return audited;
  }

  /** Of these, the ones that exist. */
  public Set<String> known(Collection<String> orderIds) {
    return events()
        .find(and(in("orderId", orderIds), eq("version", 1L)))
        .projection(include("orderId"))
        .map(row -> row.getString("orderId"))
        .into(new LinkedHashSet<>());
  }

  /** Makes what is shown anew from the events. */
  public void rewriteView(String orderId) {
    orders.project(orderId);
  }

  public void expire(String orderId) {
    orders.change(orderId, order -> order.expire(Instant.now()));
  }

  /**
   * Tells once more that an order was cancelled, for a service that seems to have missed it: a new
   * event of the same version, whose effects are the same however often it comes.
   */
  public void announceCancellation(String orderId) {
    OrderPast past = null;
    for (StoredEvent stored : stream.load(orderId)) {
      OrderPast before = past;
      past = OrderPast.after(before, stored);
      OutgoingEvent event = Announcements.of(stored, before, past);
      if (stored.event() instanceof Cancelled && event != null) {
        append(event);
      }
    }
  }

  private void append(OutgoingEvent event) {
    transactions.inTransaction(
        tx -> {
          outbox.append(tx, event);
          return null;
        });
  }

  private List<StoredEvent> events(Collection<String> orderIds) {
    CodecRegistry codecs = database.getCodecRegistry();
    return events()
        .find(in("orderId", orderIds))
        .sort(Sorts.ascending("orderId", "version"))
        .projection(exclude(Snapshots.FIELD, "outgoing"))
        .map(document -> EventDocuments.event(document, codecs))
        .into(new ArrayList<>());
  }

  private static String cursor(OrderView last) {
    return last.placedAt().toEpochMilli() + " " + last.id();
  }

  private static Position position(String cursor) {
    int space = cursor.indexOf(' ');
    Instant placedAt = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, space)));
    return new Position(placedAt, cursor.substring(space + 1));
  }

  private MongoCollection<Document> events() {
    return stream.collection();
  }
}
