package io.ecom.realtime.boundary;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.MalformedEvent;
import io.ecom.realtime.control.EventStream;
import io.ecom.realtime.entity.Push;
import io.ecom.realtime.entity.Pushes;
import io.ecom.shared.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** One instance hears of an event and puts it on the stream that all of them follow. */
@ApplicationScoped
public class RealtimeEvents {
  @Inject EventConsumer consumer;
  @Inject EventStream stream;

  /** What is older is no news: a first start reads the topics from their beginning. */
  @Inject
  @ConfigProperty(name = "ecom.realtime.event.max-age")
  Duration maxAge;

  private interface Translation {
    List<Push> of(CloudEvent event) throws MalformedEvent;
  }

  @Incoming("order-created")
  public CompletionStage<Void> orderCreated(Message<String> message) {
    return push(message, event -> Pushes.of(event.dataAs(EventTypes.ORDER_PLACED)));
  }

  @Incoming("order-updated")
  public CompletionStage<Void> orderUpdated(Message<String> message) {
    return push(message, event -> Pushes.of(event.dataAs(EventTypes.ORDER_UPDATED)));
  }

  @Incoming("order-cancelled")
  public CompletionStage<Void> orderCancelled(Message<String> message) {
    return push(message, event -> Pushes.of(event.dataAs(EventTypes.ORDER_CANCELLED)));
  }

  @Incoming("inventory-updated")
  public CompletionStage<Void> inventoryUpdated(Message<String> message) {
    return push(message, event -> Pushes.of(event.dataAs(EventTypes.INVENTORY_UPDATED)));
  }

  @Incoming("notification-created")
  public CompletionStage<Void> notificationCreated(Message<String> message) {
    return push(message, event -> Pushes.of(event.dataAs(EventTypes.NOTIFICATION_CREATED)));
  }

  private CompletionStage<Void> push(Message<String> message, Translation translation) {
    return consumer.consume(
        message,
        event -> {
          List<Push> pushes = translation.of(event);
          if (event.time().isAfter(Instant.now().minus(maxAge))) {
            stream.append(event, pushes);
          }
        });
  }
}
