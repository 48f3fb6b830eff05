package io.ecom.cart.boundary;

import io.ecom.cart.control.PriceList;
import io.ecom.contracts.ProductSnapshot;
import io.ecom.shared.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What product-service tells of its products; the version of a product makes it idempotent. */
@ApplicationScoped
public class CatalogueEvents {

  @Inject EventConsumer consumer;
  @Inject PriceList prices;

  @Incoming("product-created")
  public CompletionStage<Void> created(Message<String> message) {
    return tell(message);
  }

  @Incoming("product-updated")
  public CompletionStage<Void> updated(Message<String> message) {
    return tell(message);
  }

  @Incoming("product-events")
  public CompletionStage<Void> archived(Message<String> message) {
    return tell(message);
  }

  private CompletionStage<Void> tell(Message<String> message) {
    return consumer.consume(message, event -> prices.tell(event.dataAs(ProductSnapshot.class)));
  }
}
