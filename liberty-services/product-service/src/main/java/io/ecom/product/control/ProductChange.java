package io.ecom.product.control;

import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.ProductSnapshot;
import io.ecom.product.entity.Product;
import io.ecom.shared.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A product before and after a change.
 *
 * @param before null for a product that is new
 */
public record ProductChange(@Nullable Product before, Product after) {

  OutgoingEvent event() {
    return OutgoingEvent.of(type(), after.id().value(), after.version(), after.snapshot());
  }

  /** What staff did by it. */
  String name() {
    EventType<ProductSnapshot> type = type();
    if (type.equals(EventTypes.PRODUCT_CREATED)) {
      return "product-created";
    }
    return type.equals(EventTypes.PRODUCT_ARCHIVED) ? "product-archived" : "product-updated";
  }

  @Nullable ProductSnapshot snapshotBefore() {
    return before == null ? null : before.snapshot();
  }

  private EventType<ProductSnapshot> type() {
    if (before == null) {
      return EventTypes.PRODUCT_CREATED;
    }
    return after.isArchived() && !before.isArchived()
        ? EventTypes.PRODUCT_ARCHIVED
        : EventTypes.PRODUCT_UPDATED;
  }
}
