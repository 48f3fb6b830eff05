package io.ecom.cart.boundary;

import io.ecom.cart.entity.CartLine;
import io.ecom.cart.entity.PricedCart;
import io.ecom.cart.entity.PricedLine;
import io.ecom.cart.entity.Totals;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cart as clients see it. */
@Schema(name = "Cart")
public record CartResponse(
    String id,
    List<PricedLine> lines,
    @Schema(description = "What is no longer on sale and has to be removed before checkout")
        List<CartLine> unavailable,
    Totals totals,
    @Nullable @Schema(description = "The order made of the cart, which is closed by it")
        String orderId,
    long version) {

  static CartResponse of(PricedCart cart) {
    return new CartResponse(
        cart.id(), cart.lines(), cart.unavailable(), cart.totals(), cart.orderId(), cart.version());
  }
}
