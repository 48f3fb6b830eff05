package io.ecom.payment.control;

import io.ecom.contracts.OrderCancelled;
import io.ecom.contracts.PaymentRequested;
import io.ecom.contracts.RefundRequested;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What an order asks of its payment. Every request is stored first and carried out by {@link
 * PaymentWork}; to ask again changes nothing, so that events need no inbox.
 */
@ApplicationScoped
public class PayOrder {
  @Inject PaymentStore payments;
  @Inject PaymentWork work;
  @Inject ProviderCalls provider;

  public void authorise(PaymentRequested request) {
    Payment payment =
        Payment.requested(
            request.orderId(),
            newId(),
            request.customer().id(),
            request.amount(),
            request.paymentToken());
    work.proceedSoon(payments.begin(payment) ? payment : payments.get(request.orderId()));
  }

  /** The customer confirmed. */
  public Payment confirm(Payment payment) {
    Answer answer = provider.confirm(payment);
    return work.proceed(payments.change(payment, p -> p.heard(answer)));
  }

  public void capture(String orderId) {
    payments
        .find(orderId)
        .ifPresent(payment -> work.proceedSoon(payments.change(payment, Payment::capture)));
  }

  /** Also remembers a cancellation that overtook the request, so that nothing is charged for it. */
  public void cancel(OrderCancelled order) {
    Payment none =
        Payment.cancelledBefore(
            order.orderId(), newId(), order.customer().id(), order.total(), order.reasonCode());
    if (!payments.begin(none)) {
      Payment payment = payments.get(order.orderId());
      work.proceedSoon(payments.change(payment, p -> p.cancel(order.reasonCode())));
    }
  }

  public void refund(RefundRequested request) {
    Payment payment = payments.get(request.orderId());
    work.proceedSoon(
        payments.change(
            payment, p -> p.refund(request.refundId(), request.amount(), request.reason())));
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
