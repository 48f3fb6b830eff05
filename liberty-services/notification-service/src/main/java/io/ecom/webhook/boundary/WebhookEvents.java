package io.ecom.webhook.boundary;

import io.ecom.shared.messaging.EventConsumer;
import io.ecom.webhook.control.RecordEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Events that only receivers of webhooks hear of; what customers hear of too is taken in there. */
@ApplicationScoped
public class WebhookEvents {
  @Inject EventConsumer consumer;
  @Inject RecordEvent recorder;

  @Incoming("order-returned")
  public CompletionStage<Void> returned(Message<String> message) {
    return consumer.consume(message, recorder);
  }

  @Incoming("payment-updated")
  public CompletionStage<Void> paid(Message<String> message) {
    return consumer.consume(message, recorder);
  }

  @Incoming("inventory-updated")
  public CompletionStage<Void> stockChanged(Message<String> message) {
    return consumer.consume(message, recorder);
  }

  @Incoming("inventory-low-stock")
  public CompletionStage<Void> stockLow(Message<String> message) {
    return consumer.consume(message, recorder);
  }
}
