package io.ecom.payment.control;

import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.OrderCancelled;
import io.ecom.contracts.PaymentRequested;
import io.ecom.contracts.PaymentUpdated;
import io.ecom.payment.control.PaymentProvider.Outcome;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Authorises, captures and voids. The provider is called outside of transactions and each call can
 * be repeated, so that every method may be called again after a crash at any point.
 */
@ApplicationScoped
public class PayOrder {
  @Inject PaymentStore payments;
  @Inject ProviderCalls provider;
  @Inject Transactions transactions;
  @Inject Outbox outbox;

  public void authorise(PaymentRequested request) {
    Payment payment =
        payments.begin(
            request.orderId(), request.customer().id(), request.amount(), PaymentStatus.PENDING);
    if (payment.status() != PaymentStatus.PENDING) {
      return;
    }
    Outcome outcome =
        provider.authorise(payment.orderId(), request.paymentToken(), payment.amount());
    if (ProviderCalls.NO_ANSWER.equals(outcome.code())) {
      // It may have authorised all the same, and the money must not stay held.
      provider.voidAuthorisation(payment.orderId(), payment.amount());
    }
    boolean recorded = record(payment.become(outcome.status(), outcome.code(), outcome.message()));
    if (!recorded && outcome.status() == PaymentStatus.AUTHORISED) {
      undoIfVoided(payment.orderId());
    }
  }

  /** The order was cancelled while the provider authorised. */
  private void undoIfVoided(String orderId) {
    payments
        .find(orderId)
        .filter(payment -> payment.status() == PaymentStatus.VOIDED)
        .ifPresent(payment -> provider.voidAuthorisation(orderId, payment.amount()));
  }

  /**
   * The customer confirmed.
   *
   * @throws IllegalStateException if the payment does not await it
   */
  public Payment confirm(Payment payment) {
    if (payment.status() == PaymentStatus.AUTHORISED) {
      return payment;
    }
    Payment next = payment.become(PaymentStatus.AUTHORISED, null, null);
    provider.confirm(payment.orderId(), payment.amount());
    if (!record(next)) {
      undoIfVoided(payment.orderId());
    }
    return payments.find(payment.orderId()).orElse(next);
  }

  public void capture(String orderId) {
    payments
        .find(orderId)
        .filter(payment -> payment.status() == PaymentStatus.AUTHORISED)
        .ifPresent(
            payment -> {
              provider.capture(orderId, payment.amount());
              record(payment.become(PaymentStatus.CAPTURED, null, null));
            });
  }

  /** Also remembers a cancellation that overtook the request, so that nothing is charged for it. */
  public void cancel(OrderCancelled order) {
    Payment payment =
        payments.begin(order.orderId(), order.customer().id(), order.total(), PaymentStatus.VOIDED);
    if (!payment.status().mayBecome(PaymentStatus.VOIDED)) {
      return;
    }
    if (payment.status() == PaymentStatus.AUTHORISED) {
      provider.voidAuthorisation(payment.orderId(), payment.amount());
    }
    if (!record(payment.become(PaymentStatus.VOIDED, order.reasonCode(), null))) {
      throw new IllegalStateException("payment of " + order.orderId() + " changed meanwhile");
    }
  }

  private boolean record(Payment next) {
    EventType<PaymentUpdated> type = eventOf(next.status());
    OutgoingEvent event =
        type == null ? null : OutgoingEvent.of(type, next.orderId(), next.version(), data(next));
    return transactions.inTransaction(
        transaction -> {
          boolean replaced = payments.replace(transaction, next);
          if (replaced && event != null) {
            outbox.append(transaction, event);
          }
          return replaced;
        });
  }

  private static @Nullable EventType<PaymentUpdated> eventOf(PaymentStatus status) {
    return switch (status) {
      case AUTHORISED -> EventTypes.PAYMENT_AUTHORISED;
      case DECLINED -> EventTypes.PAYMENT_DECLINED;
      case REQUIRES_ACTION -> EventTypes.PAYMENT_ACTION_REQUIRED;
      case CAPTURED -> EventTypes.PAYMENT_CAPTURED;
      case VOIDED -> EventTypes.PAYMENT_VOIDED;
      case PENDING -> null;
    };
  }

  private static PaymentUpdated data(Payment payment) {
    String next =
        payment.status() == PaymentStatus.REQUIRES_ACTION ? "/orders/" + payment.orderId() : null;
    return new PaymentUpdated(
        payment.orderId(),
        payment.paymentId(),
        payment.customerId(),
        payment.amount(),
        payment.status().name(),
        payment.code(),
        payment.message(),
        next);
  }
}
