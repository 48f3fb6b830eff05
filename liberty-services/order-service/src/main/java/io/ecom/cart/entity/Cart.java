package io.ecom.cart.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means to buy. It holds no prices: those are the catalogue's, and are looked up
 * whenever the cart is shown or ordered.
 *
 * <p>A cart is open until it is ordered; from then on it is empty and only names its order.
 *
 * @param id unguessable; whoever knows it may use the cart
 * @param version goes up with every change, so that no change is lost to a concurrent one
 * @param orderId the order made of it
 */
public record Cart(String id, List<CartLine> lines, long version, @Nullable String orderId) {
  /** As many as the catalogue answers for in one call. */
  public static final int MAX_LINES = 100;

  public Cart {
    lines = List.copyOf(lines);
    if (lines.size() > MAX_LINES) {
      throw new CartFull();
    }
  }

  public static Cart empty(String id) {
    return new Cart(id, List.of(), 1, null);
  }

  /** Sets the quantity of a SKU; a new SKU goes to the end, a known one keeps its place. */
  public Cart with(String sku, int quantity) {
    requireOpen();
    CartLine changed = new CartLine(sku, quantity);
    List<CartLine> next = new ArrayList<>(lines);
    next.replaceAll(line -> line.sku().equals(sku) ? changed : line);
    if (!next.contains(changed)) {
      next.add(changed);
    }
    return new Cart(id, next, version + 1, null);
  }

  /** Removes a SKU; removing one that is not there changes nothing. */
  public Cart without(String sku) {
    requireOpen();
    List<CartLine> next = lines.stream().filter(line -> !line.sku().equals(sku)).toList();
    return next.size() == lines.size() ? this : new Cart(id, next, version + 1, null);
  }

  public Cart orderedAs(String order) {
    requireOpen();
    return new Cart(id, List.of(), version + 1, order);
  }

  public List<String> skus() {
    return lines.stream().map(CartLine::sku).toList();
  }

  private void requireOpen() {
    if (orderId != null) {
      throw new CartAlreadyOrdered(orderId);
    }
  }
}
