package io.ecom.order.control;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import io.ecom.order.control.OrderStream.NewEvent;
import io.ecom.order.entity.Order;
import io.ecom.order.entity.OrderEvent;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderPast;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.audit.StaffActions;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads orders, has them do something, and stores what they say happened.
 *
 * <p>The view is written in the transaction of the events, always folded from the stream. That is
 * the simplest thing that is never wrong after a crash: there is no moment at which one is stored
 * without the other, whoever placed an order reads it back at once, and each change repairs
 * whatever may be wrong with a view.
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
  @Inject StaffActions staff;

  OrderView place(ClientSession tx, Placed placed) {
    return append(tx, placed.orderId(), null, Order.place(placed).changes()).view();
  }

  /** Changes an order as part of something greater. */
  OrderView change(ClientSession tx, String orderId, Consumer<Order> verb) {
    OrderPast past = past(tx, orderId);
    Order order = Order.of(past.state());
    verb.accept(order);
    List<OrderEvent> changes = order.changes();
    return changes.isEmpty() ? past.view() : append(tx, orderId, past, changes).view();
  }

  OrderView change(String orderId, Consumer<Order> verb) {
    return retried(() -> transactions.inTransaction(tx -> change(tx, orderId, verb)));
  }

  /** What somebody else's order was like, as far as staff changes it. */
  public record Noted(String status, long refunded) {
    static Noted of(OrderView order) {
      return new Noted(
          order.status().name(),
          order.refunds().stream().mapToLong(refund -> refund.amount().amount()).sum());
    }
  }

  /** Notes it with the change, if it is one. */
  OrderView changeByStaff(
      String action, String orderId, Consumer<Order> verb, @Nullable String reason) {
    return retried(() -> staff.inTransaction(tx -> changeNoted(tx, action, orderId, verb, reason)));
  }

  private OrderView changeNoted(
      ClientSession tx,
      String action,
      String orderId,
      Consumer<Order> verb,
      @Nullable String reason) {
    OrderView before = past(tx, orderId).view();
    OrderView after = change(tx, orderId, verb);
    if (after.version() != before.version()) {
      staff.note(tx, action, orderId, Noted.of(before), Noted.of(after), reason);
    }
    return after;
  }

  private static OrderView retried(Supplier<OrderView> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
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

  /** Writes the view anew as the stream says; it may be wrong, or written before a switch. */
  void project(String orderId) {
    transactions.inTransaction(
        tx -> {
          OrderPast past = events.past(tx, orderId);
          if (past != null) {
            views.put(tx, past.view());
          }
          return true;
        });
  }

  private OrderPast past(ClientSession tx, String orderId) {
    OrderPast past = events.past(tx, orderId);
    if (past == null) {
      throw new NoSuchElementException("no order " + orderId);
    }
    return past;
  }

  private OrderPast append(
      ClientSession tx, String orderId, @Nullable OrderPast past, List<OrderEvent> changes) {
    List<NewEvent> news = new ArrayList<>();
    Instant at = now(past);
    OrderPast before = past;
    for (OrderEvent event : changes) {
      long version = before == null ? 1 : before.version() + 1;
      StoredEvent stored = new StoredEvent(orderId, version, at, TraceContext.traceparent(), event);
      OrderPast after = OrderPast.after(before, stored);
      news.add(new NewEvent(stored, Announcements.of(stored, before, after), after));
      before = after;
    }
    OrderPast after = news.get(news.size() - 1).past();
    events.append(tx, news);
    views.put(tx, after.view());
    return after;
  }

  /** Clocks of several instances differ, but the events of an order are published in its order. */
  private static Instant now(@Nullable OrderPast past) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return past != null && now.isBefore(past.view().updatedAt()) ? past.view().updatedAt() : now;
  }
}
