package io.ecom.cart.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cart at today's prices.
 *
 * @param unavailable what was put in but is not on sale any more; not part of the totals, and to be
 *     removed before the cart can be ordered
 */
public record PricedCart(
    String id,
    List<PricedLine> lines,
    List<CartLine> unavailable,
    Totals totals,
    long version,
    @Nullable String orderId) {

  /**
   * @param onSale by SKU
   */
  public static PricedCart of(Cart cart, Map<String, Article> onSale, PriceRules rules) {
    List<PricedLine> lines = new ArrayList<>();
    List<CartLine> unavailable = new ArrayList<>();
    for (CartLine line : cart.lines()) {
      Article article = onSale.get(line.sku());
      if (article == null) {
        unavailable.add(line);
      } else {
        lines.add(PricedLine.of(article, line.quantity()));
      }
    }
    return new PricedCart(
        cart.id(), lines, unavailable, rules.total(lines), cart.version(), cart.orderId());
  }
}
