package io.ecom.order.control;

import com.mongodb.client.ClientSession;
import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.MalformedEvent;
import io.ecom.contracts.PaymentUpdated;
import io.ecom.contracts.RefundUpdated;
import io.ecom.contracts.StockRejected;
import io.ecom.contracts.StockReserved;
import io.ecom.order.entity.CancellationCode;
import io.ecom.order.entity.Order;
import io.ecom.order.entity.Shortage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads an order from being placed to being confirmed or cancelled, by the answers of stock and
 * payment. The order itself decides what follows from an answer, and its events tell the next
 * service: placed → stock is reserved → payment is requested → confirmed. Whatever ends the order
 * before is told as its cancellation, on which stock and payment give back what they hold. What
 * gets no answer is ended by {@link CancelOverdue}.
 */
@ApplicationScoped
public class CheckoutSaga {
  private static final String PROVIDER_TIMEOUT = "provider-timeout";
  private static final Set<String> PAYMENT_ANSWERS =
      Set.of(
          EventTypes.PAYMENT_AUTHORISED.name(),
          EventTypes.PAYMENT_ACTION_REQUIRED.name(),
          EventTypes.PAYMENT_DECLINED.name(),
          EventTypes.PAYMENT_CAPTURED.name(),
          EventTypes.PAYMENT_CAPTURE_FAILED.name(),
          EventTypes.PAYMENT_VOIDED.name());

  @Inject Orders orders;

  /** Types that are added one day are not for this saga, until it is taught. */
  public void stockAnswered(ClientSession tx, CloudEvent event) throws MalformedEvent {
    if (event.is(EventTypes.STOCK_RESERVED)) {
      StockReserved reserved = event.dataAs(EventTypes.STOCK_RESERVED);
      orders.change(tx, reserved.orderId(), order -> order.stockReserved(reserved.expiresAt()));
    } else if (event.is(EventTypes.STOCK_REJECTED)) {
      StockRejected rejected = event.dataAs(EventTypes.STOCK_REJECTED);
      orders.change(tx, rejected.orderId(), order -> order.stockRejected(shortages(rejected)));
    }
  }

  public void paymentAnswered(ClientSession tx, CloudEvent event) throws MalformedEvent {
    if (event.is(EventTypes.REFUNDED) || event.is(EventTypes.REFUND_FAILED)) {
      refundAnswered(tx, event);
      return;
    }
    Consumer<Order> verb = paymentVerb(event);
    if (verb != null) {
      orders.change(tx, event.dataAs(PaymentUpdated.class).orderId(), verb);
    }
  }

  private void refundAnswered(ClientSession tx, CloudEvent event) throws MalformedEvent {
    RefundUpdated refund = event.dataAs(RefundUpdated.class);
    orders.change(
        tx,
        refund.orderId(),
        event.is(EventTypes.REFUNDED)
            ? order -> order.refunded(refund.refundId(), refund.amount())
            : order -> order.refundFailed(refund.refundId(), refund.code(), refund.message()));
  }

  private static @Nullable Consumer<Order> paymentVerb(CloudEvent event) throws MalformedEvent {
    if (!PAYMENT_ANSWERS.contains(event.type())) {
      return null;
    }
    PaymentUpdated payment = event.dataAs(PaymentUpdated.class);
    String id = payment.paymentId();
    if (event.is(EventTypes.PAYMENT_AUTHORISED)) {
      return order -> order.paymentAuthorised(id);
    }
    if (event.is(EventTypes.PAYMENT_ACTION_REQUIRED)) {
      return order -> order.paymentActionRequired(id, whereToConfirm(payment));
    }
    if (event.is(EventTypes.PAYMENT_DECLINED)) {
      String code = payment.code() == null ? "declined" : payment.code();
      return order -> order.paymentDeclined(id, cancellation(code), code, payment.message());
    }
    if (event.is(EventTypes.PAYMENT_CAPTURED)) {
      return order -> order.paymentCaptured(id);
    }
    if (event.is(EventTypes.PAYMENT_CAPTURE_FAILED)) {
      return order -> order.paymentCaptureFailed(payment.code(), payment.message());
    }
    return order -> order.paymentVoided(id);
  }

  /** The provider's own page, or the one of the order, which offers the confirmation. */
  private static String whereToConfirm(PaymentUpdated payment) {
    String url = payment.nextActionUrl();
    return url == null ? "/orders/" + payment.orderId() : url;
  }

  private static CancellationCode cancellation(String declineCode) {
    return declineCode.equals(PROVIDER_TIMEOUT)
        ? CancellationCode.PAYMENT_TIMEOUT
        : CancellationCode.PAYMENT_DECLINED;
  }

  private static List<Shortage> shortages(StockRejected rejected) {
    return rejected.shortages().stream()
        .map(missing -> new Shortage(missing.sku(), missing.requested(), missing.available()))
        .toList();
  }
}
