package io.ecom.order.entity;

import io.ecom.cart.entity.PricedLine;
import io.ecom.order.entity.OrderEvent.Placed;
import java.util.List;
import java.util.stream.Collectors;

/** Says to a customer what was missing. */
final class OutOfStock {
  private OutOfStock() {}

  static String explain(Placed placed, List<Shortage> shortages) {
    return shortages.stream()
        .map(shortage -> explain(placed, shortage))
        .collect(Collectors.joining("; ", "Out of stock: ", "."));
  }

  private static String explain(Placed placed, Shortage shortage) {
    String title =
        placed.lines().stream()
            .filter(line -> line.sku().equals(shortage.sku()))
            .map(PricedLine::fullTitle)
            .findFirst()
            .orElse("article");
    return "%s (%s), %d ordered, %d available"
        .formatted(title, shortage.sku(), shortage.requested(), shortage.available());
  }
}
