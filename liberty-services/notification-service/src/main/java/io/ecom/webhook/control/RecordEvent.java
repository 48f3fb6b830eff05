package io.ecom.webhook.control;

import com.mongodb.client.ClientSession;
import io.ecom.contracts.CloudEvent;
import io.ecom.shared.messaging.EventHandler;
import io.ecom.shared.outbox.Inbox;
import io.ecom.webhook.entity.Delivery;
import io.ecom.webhook.entity.PublicEvents;
import io.ecom.webhook.entity.WebhookMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Notes for every endpoint that wants to hear of an event that it is to be told; the receivers are
 * not involved.
 */
@ApplicationScoped
public class RecordEvent implements EventHandler {
  /** About how long it takes to know that nothing of the order is behind in another topic. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  @Inject Inbox inbox;
  @Inject EndpointStore endpoints;
  @Inject DeliveryStore deliveries;
  @Inject LaneStore lanes;
  @Inject WebhookSettings settings;

  @Override
  public void handle(CloudEvent event) throws Exception {
    if (PublicEvents.contains(event.type()) && endpoints.anyWants(event.type())) {
      inbox.once("webhook", this::record).handle(event);
    }
  }

  private void record(ClientSession tx, CloudEvent event) {
    WebhookMessage message = Messages.of(event);
    for (String endpoint : endpoints.wanting(tx, event.type())) {
      record(tx, endpoint, message);
    }
  }

  Delivery record(ClientSession tx, String endpointId, WebhookMessage message) {
    Instant now = Instant.now();
    Delivery delivery = Delivery.first(endpointId, message, now);
    if (deliveries.insert(tx, delivery, settings.keep())) {
      Instant due = message.mayHavePredecessors() ? now.plus(SETTLING) : now;
      lanes.arrive(tx, endpointId, message.subject(), due);
    }
    return delivery;
  }
}
