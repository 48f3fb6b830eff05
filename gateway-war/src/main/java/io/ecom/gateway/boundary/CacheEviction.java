package io.ecom.gateway.boundary;

import static io.ecom.contracts.EventTypes.INVENTORY_UPDATED;

import io.ecom.contracts.ProductSnapshot;
import io.ecom.gateway.control.cache.Invalidation;
import io.ecom.shared.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Evicts what an event has made wrong. The cache is in Redis, shared by all gateways, so it is
 * enough that one of them hears of it.
 */
@ApplicationScoped
public class CacheEviction {
  @Inject EventConsumer consumer;
  @Inject Invalidation invalidation;

  @Incoming("product-created")
  public CompletionStage<Void> created(Message<String> message) {
    return productChanged(message);
  }

  @Incoming("product-updated")
  public CompletionStage<Void> updated(Message<String> message) {
    return productChanged(message);
  }

  @Incoming("product-events")
  public CompletionStage<Void> other(Message<String> message) {
    return productChanged(message);
  }

  @Incoming("inventory-updated")
  public CompletionStage<Void> stock(Message<String> message) {
    return consumer.consume(
        message, event -> invalidation.stockChanged(event.dataAs(INVENTORY_UPDATED)));
  }

  private CompletionStage<Void> productChanged(Message<String> message) {
    return consumer.consume(
        message, event -> invalidation.productChanged(event.dataAs(ProductSnapshot.class)));
  }
}
