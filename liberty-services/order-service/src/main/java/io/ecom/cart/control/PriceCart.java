package io.ecom.cart.control;

import io.ecom.cart.entity.Cart;
import io.ecom.cart.entity.PriceRules;
import io.ecom.cart.entity.PricedCart;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Says what a cart costs now. */
@ApplicationScoped
public class PriceCart {
  private static final Logger LOG = System.getLogger(PriceCart.class.getName());

  @Inject Carts carts;
  @Inject Catalogue catalogue;

  public PricedCart price(String cartId) {
    return price(carts.find(cartId).orElseThrow(() -> unknown(cartId)));
  }

  public PricedCart price(Cart cart) {
    try {
      return PricedCart.of(cart, catalogue.onSale(cart.skus()), PriceRules.STANDARD);
    } catch (FaultToleranceException | ProcessingException | WebApplicationException e) {
      LOG.log(Level.WARNING, "no prices from product-service: " + e);
      throw ProblemException.of(
          503, "catalogue-unavailable", "Prices cannot be looked up just now; try again soon.");
    }
  }

  static ProblemException unknown(String cartId) {
    return ProblemException.notFound("There is no cart " + cartId + "; it may have expired.");
  }
}
