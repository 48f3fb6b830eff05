package io.ecom.order.control;

import static com.mongodb.client.model.Filters.and;

import io.ecom.order.control.OrderViews.Position;
import io.ecom.order.entity.OrderStatus;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Answers questions about orders. */
@ApplicationScoped
public class FindOrders {
  @Inject OrderViews views;
  @Inject OrderStream stream;

  /** An order of somebody else is not told from one that does not exist. */
  public OrderView one(String orderId, Caller caller) {
    return views.find(orderId).filter(caller::maySee).orElseThrow(() -> unknown(orderId));
  }

  /** Newest first. */
  public Page<OrderView> ofCustomer(String customerId, PageRequest page) {
    return page(OrderViews.ofCustomer(customerId), page);
  }

  /** Newest first. */
  public Page<OrderView> search(
      @Nullable OrderStatus status, @Nullable String query, PageRequest page) {
    return page(and(OrderViews.inStatus(status), OrderViews.matching(query)), page);
  }

  /** Everything that happened to an order, oldest first. */
  public List<StoredEvent> history(String orderId) {
    List<StoredEvent> history = stream.load(orderId);
    if (history.isEmpty()) {
      throw unknown(orderId);
    }
    return history;
  }

  static ProblemException unknown(String orderId) {
    return ProblemException.notFound("There is no order " + orderId + ".");
  }

  private Page<OrderView> page(Bson filter, PageRequest page) {
    List<OrderView> found = views.list(filter, position(page.after(2)), page.limit() + 1);
    return Page.cut(
        found,
        page.limit(),
        last -> Cursor.encode(Long.toString(last.placedAt().toEpochMilli()), last.id()));
  }

  private static @Nullable Position position(List<String> after) {
    if (after.isEmpty()) {
      return null;
    }
    try {
      return new Position(Instant.ofEpochMilli(Long.parseLong(after.get(0))), after.get(1));
    } catch (NumberFormatException | DateTimeException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }
}
