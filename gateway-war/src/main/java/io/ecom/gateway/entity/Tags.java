package io.ecom.gateway.entity;

import java.util.List;
import java.util.Set;

/** Names of the things that cached answers are about. */
public final class Tags {
  /** Every answer that shows several products. */
  public static final String PRODUCTS = "products";

  private Tags() {}

  public static String product(String idOrSlug) {
    return "product:" + idOrSlug;
  }

  public static String stock(String sku) {
    return "stock:" + sku;
  }

  /** What a command sent along this route may have changed. */
  public static Set<String> touchedBy(Route route) {
    List<String> segments = route.segments();
    return switch (route.service()) {
      case PRODUCT ->
          segments.isEmpty() ? Set.of(PRODUCTS) : Set.of(PRODUCTS, product(segments.get(0)));
      case INVENTORY -> segments.isEmpty() ? Set.of() : Set.of(stock(segments.get(0)));
      default -> Set.of();
    };
  }
}
