package io.ecom.inventory.boundary;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.MalformedEvent;
import io.ecom.contracts.OrderUpdated;
import io.ecom.contracts.ProductSnapshot;
import io.ecom.inventory.control.EndReservation;
import io.ecom.inventory.control.KeepReservation;
import io.ecom.inventory.control.ReserveStock;
import io.ecom.inventory.control.StockStore;
import io.ecom.shared.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Products make SKUs known; orders reserve, keep, give back and use up stock. No inbox: a SKU that
 * is known, and a reservation that is there, make a repeated event do nothing.
 */
@ApplicationScoped
public class InventoryEvents {
  @Inject EventConsumer consumer;
  @Inject StockStore stock;
  @Inject ReserveStock reserve;
  @Inject KeepReservation keep;
  @Inject EndReservation end;

  @Incoming("product-created")
  public CompletionStage<Void> productCreated(Message<String> message) {
    return consumer.consume(message, this::introduce);
  }

  @Incoming("product-updated")
  public CompletionStage<Void> productUpdated(Message<String> message) {
    return consumer.consume(message, this::introduce);
  }

  /** Archived products keep their stock: they may come back, and it may be reserved. */
  @Incoming("product-events")
  public CompletionStage<Void> productArchived(Message<String> message) {
    return consumer.consume(message, this::introduce);
  }

  @Incoming("order-created")
  public CompletionStage<Void> orderPlaced(Message<String> message) {
    return consumer.consume(message, e -> reserve.forOrder(e.dataAs(EventTypes.ORDER_PLACED)));
  }

  @Incoming("order-updated")
  public CompletionStage<Void> orderUpdated(Message<String> message) {
    return consumer.consume(message, this::followOrder);
  }

  @Incoming("order-cancelled")
  public CompletionStage<Void> orderCancelled(Message<String> message) {
    return consumer.consume(
        message, e -> end.release(e.dataAs(EventTypes.ORDER_CANCELLED).orderId()));
  }

  @Incoming("order-returned")
  public CompletionStage<Void> orderReturned(Message<String> message) {
    return consumer.consume(message, e -> end.restock(e.dataAs(EventTypes.ORDER_RETURNED)));
  }

  private void introduce(CloudEvent event) throws MalformedEvent {
    for (ProductSnapshot.Variant variant : event.dataAs(ProductSnapshot.class).variants()) {
      Integer initial = variant.initialQuantity();
      stock.introduce(variant.sku(), initial == null ? 0 : initial);
    }
  }

  private void followOrder(CloudEvent event) throws MalformedEvent {
    OrderUpdated order = event.dataAs(EventTypes.ORDER_UPDATED);
    switch (order.status()) {
      case "CONFIRMED" -> keep.forOrder(order.orderId());
      case "SHIPPED" -> end.commit(order.orderId());
      default -> {
        // Other steps of an order do not touch stock.
      }
    }
  }
}
