package io.ecom.payment.boundary;

import io.ecom.contracts.EventTypes;
import io.ecom.contracts.OrderUpdated;
import io.ecom.payment.control.PayOrder;
import io.ecom.shared.messaging.EventConsumer;
import io.ecom.shared.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Orders ask for money, ship (it is captured) or are cancelled (it is given back). */
@ApplicationScoped
public class PaymentEvents {
  @Inject EventConsumer consumer;
  @Inject Inbox inbox;
  @Inject PayOrder payOrder;

  @Incoming("payment-requested")
  public CompletionStage<Void> requested(Message<String> message) {
    return consumer.consume(
        message,
        inbox.recorded(
            "authorise", e -> payOrder.authorise(e.dataAs(EventTypes.PAYMENT_REQUESTED))));
  }

  @Incoming("order-cancelled")
  public CompletionStage<Void> cancelled(Message<String> message) {
    return consumer.consume(
        message,
        inbox.recorded("void", e -> payOrder.cancel(e.dataAs(EventTypes.ORDER_CANCELLED))));
  }

  @Incoming("order-updated")
  public CompletionStage<Void> updated(Message<String> message) {
    return consumer.consume(
        message,
        inbox.recorded(
            "capture",
            event -> {
              OrderUpdated order = event.dataAs(EventTypes.ORDER_UPDATED);
              if (order.status().equals("SHIPPED")) {
                payOrder.capture(order.orderId());
              }
            }));
  }
}
