package io.ecom.order.control;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import io.ecom.order.entity.Order;
import io.ecom.order.entity.OrderEvent;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderProjection;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.web.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Loads orders, has them do something, and stores what they say happened.
 *
 * <p>The view is written in the transaction of the events, always folded from the whole stream.
 * That is the simplest thing that is never wrong after a crash: there is no moment at which one is
 * stored without the other, whoever placed an order reads it back at once, and each change repairs
 * whatever may be wrong with a view. An order has about ten events, all of which a command reads
 * anyway.
 *
 * <p>Two changes of one order at once cannot both be stored: the later one of them meets a write
 * conflict, for which {@link Transactions} begins anew with what the first has left.
 */
@ApplicationScoped
public class Orders {
  private static final int ATTEMPTS = 5;

  @Inject OrderStream events;
  @Inject OrderViews views;
  @Inject Transactions transactions;

  OrderView place(ClientSession tx, Placed placed) {
    return append(tx, placed.orderId(), List.of(), Order.place(placed).changes());
  }

  /** Changes an order as part of something greater. */
  OrderView change(ClientSession tx, String orderId, Consumer<Order> verb) {
    List<StoredEvent> history = events.load(tx, orderId);
    if (history.isEmpty()) {
      throw new NoSuchElementException("no order " + orderId);
    }
    Order order = Order.of(history.stream().map(StoredEvent::event).toList());
    verb.accept(order);
    return append(tx, orderId, history, order.changes());
  }

  OrderView change(String orderId, Consumer<Order> verb) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.inTransaction(tx -> change(tx, orderId, verb));
      } catch (MongoException e) {
        if (!isDuplicateKey(e) || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  static boolean isDuplicateKey(MongoException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  private OrderView append(
      ClientSession tx, String orderId, List<StoredEvent> history, List<OrderEvent> changes) {
    List<StoredEvent> stream = new ArrayList<>(history);
    Instant at = now(history);
    for (OrderEvent event : changes) {
      OrderView before = stream.isEmpty() ? null : OrderProjection.of(stream);
      StoredEvent stored =
          new StoredEvent(orderId, stream.size() + 1L, at, TraceContext.traceparent(), event);
      stream.add(stored);
      Placed placed = (Placed) stream.get(0).event();
      OrderView after = OrderProjection.apply(before, stored);
      events.append(tx, stored, Announcements.of(stored, placed, before, after));
    }
    OrderView view = OrderProjection.of(stream);
    if (!changes.isEmpty()) {
      views.put(tx, view);
    }
    return view;
  }

  /** Clocks of several instances differ, but the events of an order are published in its order. */
  private static Instant now(List<StoredEvent> history) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant last = history.isEmpty() ? now : history.get(history.size() - 1).at();
    return now.isBefore(last) ? last : now;
  }
}
