package io.ecom.cart.control;

import io.ecom.cart.entity.Cart;
import io.ecom.cart.entity.PricedCart;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Fills and empties carts. */
@ApplicationScoped
public class ChangeCart {
  /** Each failure means that somebody else's change went through, so this is ample. */
  private static final int ATTEMPTS = 50;

  @Inject Carts carts;
  @Inject PriceCart pricing;

  public PricedCart create() {
    Cart cart = Cart.empty(UUID.randomUUID().toString());
    carts.add(cart);
    return pricing.price(cart);
  }

  /** Sets how many of a SKU are in the cart, if the SKU is on sale. */
  public PricedCart setQuantity(String cartId, String sku, int quantity) {
    Cart cart = find(cartId);
    PricedCart intended = pricing.price(cart.with(sku, quantity));
    if (intended.unavailable().stream().anyMatch(line -> line.sku().equals(sku))) {
      throw ProblemException.of(422, "unknown-sku", "There is no article " + sku + " on sale.");
    }
    Cart changed = change(cart, current -> current.with(sku, quantity));
    return changed.equals(cart.with(sku, quantity)) ? intended : pricing.price(changed);
  }

  public PricedCart remove(String cartId, String sku) {
    return pricing.price(change(find(cartId), current -> current.without(sku)));
  }

  private Cart change(Cart read, UnaryOperator<Cart> change) {
    Cart cart = read;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Cart changed = change.apply(cart);
      if (changed.equals(cart) || carts.replace(cart, changed)) {
        return changed;
      }
      cart = find(cart.id());
    }
    throw ProblemException.conflict("cart-busy", "The cart is changed by others; try again.");
  }

  private Cart find(String cartId) {
    return carts.find(cartId).orElseThrow(() -> PriceCart.unknown(cartId));
  }
}
