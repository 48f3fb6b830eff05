package io.ecom.payment.boundary;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.MalformedEvent;
import io.ecom.contracts.OrderUpdated;
import io.ecom.payment.control.PayOrder;
import io.ecom.shared.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Orders ask for money or for some of it back, ship (it is captured) or are cancelled (it is given
 * back). No inbox is needed: what an event asks for is stored in the payment, where asking again
 * changes nothing.
 */
@ApplicationScoped
public class PaymentEvents {
  @Inject EventConsumer consumer;
  @Inject PayOrder payOrder;

  @Incoming("payment-requested")
  public CompletionStage<Void> requested(Message<String> message) {
    return consumer.consume(message, this::requested);
  }

  /** Types that are added one day are not for this service, until it is taught. */
  private void requested(CloudEvent event) throws MalformedEvent {
    if (event.is(EventTypes.PAYMENT_REQUESTED)) {
      payOrder.authorise(event.dataAs(EventTypes.PAYMENT_REQUESTED));
    } else if (event.is(EventTypes.REFUND_REQUESTED)) {
      payOrder.refund(event.dataAs(EventTypes.REFUND_REQUESTED));
    }
  }

  @Incoming("order-cancelled")
  public CompletionStage<Void> cancelled(Message<String> message) {
    return consumer.consume(message, e -> payOrder.cancel(e.dataAs(EventTypes.ORDER_CANCELLED)));
  }

  @Incoming("order-updated")
  public CompletionStage<Void> updated(Message<String> message) {
    return consumer.consume(message, this::updated);
  }

  private void updated(CloudEvent event) throws MalformedEvent {
    OrderUpdated order = event.dataAs(EventTypes.ORDER_UPDATED);
    if (order.status().equals("SHIPPED")) {
      payOrder.capture(order.orderId());
    }
  }
}
