package io.ecom.order.entity;

import io.ecom.order.entity.OrderEvent.RefundFailed;
import io.ecom.order.entity.OrderEvent.RefundRequested;
import io.ecom.order.entity.OrderEvent.Refunded;
import io.ecom.order.entity.OrderEvent.ReturnReceived;
import io.ecom.order.entity.OrderEvent.ReturnRejected;
import io.ecom.order.entity.OrderEvent.ReturnRequested;
import io.ecom.order.entity.OrderView.RefundEntry;
import io.ecom.order.entity.OrderView.ReturnEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The refunds and returns of an {@link OrderView}, as events change them. */
final class Aftersales {
  private Aftersales() {}

  static List<RefundEntry> refunds(List<RefundEntry> before, OrderEvent event, Instant at) {
    if (event instanceof RefundRequested asked) {
      return plus(
          before,
          new RefundEntry(asked.refundId(), asked.amount(), asked.reason(), "requested", null, at));
    }
    if (event instanceof Refunded refunded) {
      return each(before, one -> answered(one, refunded.refundId(), "refunded", null));
    }
    if (event instanceof RefundFailed failed) {
      return each(before, one -> answered(one, failed.refundId(), "failed", failed.code()));
    }
    return before;
  }

  private static RefundEntry answered(
      RefundEntry refund, String id, String status, @Nullable String code) {
    return refund.id().equals(id)
        ? new RefundEntry(id, refund.amount(), refund.reason(), status, code, refund.requestedAt())
        : refund;
  }

  static List<ReturnEntry> returns(List<ReturnEntry> before, OrderEvent event, Instant at) {
    if (event instanceof ReturnRequested asked) {
      return plus(
          before,
          new ReturnEntry(
              asked.returnId(), asked.lines(), asked.reason(), "requested", List.of(), null, at));
    }
    if (event instanceof ReturnReceived came) {
      return each(before, one -> dealtWith(one, came.returnId(), "received", came.lines(), null));
    }
    if (event instanceof ReturnRejected no) {
      return each(before, one -> dealtWith(one, no.returnId(), "rejected", List.of(), no.reason()));
    }
    return before;
  }

  private static ReturnEntry dealtWith(
      ReturnEntry one,
      String id,
      String status,
      List<ReceivedLine> received,
      @Nullable String rejection) {
    return one.id().equals(id)
        ? new ReturnEntry(
            id, one.lines(), one.reason(), status, received, rejection, one.requestedAt())
        : one;
  }

  private static <T> List<T> plus(List<T> before, T more) {
    List<T> all = new ArrayList<>(before);
    all.add(more);
    return List.copyOf(all);
  }

  private static <T> List<T> each(List<T> before, UnaryOperator<T> change) {
    return before.stream().map(change).toList();
  }
}
