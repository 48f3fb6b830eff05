package io.ecom.order.control;

import io.ecom.contracts.Money;
import io.ecom.order.entity.Order;
import io.ecom.order.entity.OrderIds;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.OrderView.RefundEntry;
import io.ecom.order.entity.OrderView.ReturnEntry;
import io.ecom.order.entity.ReceivedLine;
import io.ecom.order.entity.ReturnLine;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Money given back and goods taken back. The id of a refund or return comes from the key of the
 * request, so that whoever repeats it finds what the first attempt left.
 */
@ApplicationScoped
public class Aftercare {
  @Inject FindOrders find;
  @Inject Orders orders;

  /**
   * @param amount null for everything that is left
   */
  public OrderView refund(
      String orderId, @Nullable Money amount, String reason, Caller caller, String key) {
    String refundId = OrderIds.idFor(caller.userId(), "refund|" + orderId + "|" + key);
    OrderView order =
        byStaff(
            "refund-requested",
            orderId,
            it -> it.requestRefund(refundId, amount, reason, caller.userId()),
            reason);
    RefundEntry refund =
        order.refunds().stream().filter(one -> one.id().equals(refundId)).findFirst().orElseThrow();
    requireSameRequest(
        refund.reason().equals(reason) && (amount == null || refund.amount().equals(amount)));
    return order;
  }

  /** A customer returns what is theirs; staff does it for them. */
  public OrderView requestReturn(
      String orderId, List<ReturnLine> lines, String reason, Caller caller, String key) {
    find.one(orderId, caller);
    String returnId = OrderIds.idFor(caller.userId(), "return|" + orderId + "|" + key);
    OrderView order = change(orderId, it -> it.requestReturn(returnId, lines, reason));
    ReturnEntry entry = entry(order, returnId);
    requireSameRequest(entry.reason().equals(reason) && entry.lines().equals(lines));
    return order;
  }

  /**
   * @param came null for everything that was announced, fit to be sold again
   */
  public OrderView receiveReturn(
      String orderId, String returnId, @Nullable List<ReceivedLine> came, Caller caller) {
    requireReturn(orderId, returnId, caller);
    return byStaff(
        "return-received", orderId, it -> it.receiveReturn(returnId, came, caller.userId()), null);
  }

  public OrderView rejectReturn(String orderId, String returnId, String reason, Caller caller) {
    requireReturn(orderId, returnId, caller);
    return byStaff("return-rejected", orderId, it -> it.rejectReturn(returnId, reason), reason);
  }

  private void requireReturn(String orderId, String returnId, Caller caller) {
    entry(find.one(orderId, caller), returnId);
  }

  private static ReturnEntry entry(OrderView order, String returnId) {
    return order.returns().stream()
        .filter(one -> one.id().equals(returnId))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("There is no return " + returnId + "."));
  }

  /** The key may be older than what the idempotency store remembers. */
  private static void requireSameRequest(boolean same) {
    if (!same) {
      throw ProblemException.of(
          422, "idempotency-key-reused", "This Idempotency-Key belongs to another request.");
    }
  }

  private OrderView byStaff(
      String action, String orderId, Consumer<Order> verb, @Nullable String reason) {
    try {
      return orders.changeByStaff(action, orderId, verb, reason);
    } catch (NoSuchElementException e) {
      throw FindOrders.unknown(orderId);
    }
  }

  private OrderView change(String orderId, Consumer<Order> verb) {
    try {
      return orders.change(orderId, verb);
    } catch (NoSuchElementException e) {
      throw FindOrders.unknown(orderId);
    }
  }
}
