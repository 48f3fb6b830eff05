package io.ecom.order.boundary;

import io.ecom.order.control.CheckoutSaga;
import io.ecom.shared.messaging.EventConsumer;
import io.ecom.shared.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The answers of stock and payment. */
@ApplicationScoped
public class SagaEvents {
  private static final String CONSUMER = "checkout-saga";

  @Inject EventConsumer consumer;
  @Inject Inbox inbox;
  @Inject CheckoutSaga saga;

  @Incoming("inventory-reserved")
  public CompletionStage<Void> stockAnswered(Message<String> message) {
    return consumer.consume(message, inbox.once(CONSUMER, saga::stockAnswered));
  }

  @Incoming("payment-updated")
  public CompletionStage<Void> paymentAnswered(Message<String> message) {
    return consumer.consume(message, inbox.once(CONSUMER, saga::paymentAnswered));
  }
}
