package io.ecom.order.control;

import com.mongodb.MongoException;
import io.ecom.cart.control.Carts;
import io.ecom.cart.control.PriceCart;
import io.ecom.cart.entity.Cart;
import io.ecom.cart.entity.CartAlreadyOrdered;
import io.ecom.cart.entity.PricedCart;
import io.ecom.contracts.Customer;
import io.ecom.contracts.Money;
import io.ecom.order.entity.Address;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderIds;
import io.ecom.order.entity.OrderProjection;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes an order of a cart, and the cart empty, both or neither. */
@ApplicationScoped
public class PlaceOrder {
  private static final int ATTEMPTS = 5;

  @Inject Carts carts;
  @Inject PriceCart pricing;
  @Inject Orders orders;
  @Inject OrderStream stream;
  @Inject Transactions transactions;

  @Inject
  @ConfigProperty(name = "ecom.order.saga.deadline", defaultValue = "PT15M")
  Duration patience;

  /**
   * What a customer asks for.
   *
   * @param orderId the same for every repetition of a request; see {@link OrderIds#idFor}
   * @param expectedTotal what the customer was shown
   */
  public record Command(
      String orderId,
      Customer customer,
      String cartId,
      Address shippingAddress,
      String paymentToken,
      Money expectedTotal) {}

  /** Places the order, or finds it if an earlier attempt has placed it. */
  public OrderView place(Command command) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<OrderView> placed = earlier(command).or(() -> attempt(command));
      if (placed.isPresent()) {
        return placed.get();
      }
    }
    throw ProblemException.conflict("cart-busy", "The cart is changed by others; try again.");
  }

  private Optional<OrderView> earlier(Command command) {
    List<StoredEvent> history = stream.load(command.orderId());
    if (history.isEmpty()) {
      return Optional.empty();
    }
    // the key may be older than what the idempotency store remembers
    if (history.get(0).event() instanceof Placed placed
        && !placed.cartId().equals(command.cartId())) {
      throw ProblemException.of(
          422, "idempotency-key-reused", "This Idempotency-Key belongs to another request.");
    }
    return Optional.of(OrderProjection.of(history));
  }

  /** Empty if somebody else changed or ordered the cart meanwhile, or the number is taken. */
  private Optional<OrderView> attempt(Command command) {
    Cart cart =
        carts
            .find(command.cartId())
            .orElseThrow(() -> ProblemException.of(422, "unknown-cart", "There is no such cart."));
    if (cart.orderId() != null) {
      throw new CartAlreadyOrdered(cart.orderId());
    }
    Placed placed = placed(command, pricing.price(cart));
    try {
      return transactions.inTransaction(
          tx ->
              carts.replace(tx, cart, cart.orderedAs(command.orderId()))
                  ? Optional.of(orders.place(tx, placed))
                  : Optional.empty());
    } catch (MongoException e) {
      if (Orders.isDuplicateKey(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Placed placed(Command command, PricedCart cart) {
    requireOrderable(cart);
    if (!cart.totals().total().equals(command.expectedTotal())) {
      throw new PriceChanged(cart.totals().total());
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Placed(
        command.orderId(),
        OrderIds.drawNumber(now.atZone(ZoneOffset.UTC).getYear()),
        cart.id(),
        command.customer(),
        cart.lines(),
        cart.totals(),
        command.shippingAddress(),
        command.paymentToken(),
        now.plus(patience));
  }

  private static void requireOrderable(PricedCart cart) {
    if (!cart.unavailable().isEmpty()) {
      String skus =
          cart.unavailable().stream().map(line -> line.sku()).collect(Collectors.joining(", "));
      throw ProblemException.of(
          422, "article-unavailable", "No longer on sale, please remove from the cart: " + skus);
    }
    if (cart.lines().isEmpty()) {
      throw ProblemException.of(422, "empty-cart", "There is nothing in the cart.");
    }
  }
}
