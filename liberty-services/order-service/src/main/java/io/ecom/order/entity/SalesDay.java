package io.ecom.order.entity;

import io.ecom.cart.entity.PricedLine;
import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.PaymentCaptured;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderEvent.Refunded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was sold on a day of UTC in a currency.
 *
 * @param units of the orders that were confirmed
 * @param captured in minor units of the currency, as {@code refunded}
 */
public record SalesDay(
    LocalDate day,
    String currency,
    long ordersPlaced,
    long ordersConfirmed,
    long ordersCancelled,
    long units,
    long captured,
    long refunded) {

  /** The events that count. */
  public static final Set<Class<? extends OrderEvent>> COUNTED =
      Set.of(
          Placed.class,
          PaymentAuthorised.class,
          Cancelled.class,
          PaymentCaptured.class,
          Refunded.class);

  /** Figures by what is unique about them. */
  public static final class Sum {
    private final TreeMap<String, SalesDay> days = new TreeMap<>();

    public void add(SalesDay more) {
      days.merge(more.id(), more, SalesDay::plus);
    }

    public TreeMap<String, SalesDay> days() {
      return days;
    }
  }

  /** What an event adds to the figures: nothing, if it is none that counts. */
  public static SalesDay of(Placed placed, StoredEvent stored) {
    OrderEvent event = stored.event();
    LocalDate day = stored.at().atZone(ZoneOffset.UTC).toLocalDate();
    Money total = placed.totals().total();
    boolean confirmed = event instanceof PaymentAuthorised;
    return new SalesDay(
        day,
        total.currency(),
        event instanceof Placed ? 1 : 0,
        confirmed ? 1 : 0,
        event instanceof Cancelled ? 1 : 0,
        confirmed ? placed.lines().stream().mapToLong(PricedLine::quantity).sum() : 0,
        event instanceof PaymentCaptured ? total.amount() : 0,
        event instanceof Refunded refunded ? refunded.amount().amount() : 0);
  }

  /** Sorts by day. */
  public String id() {
    return day + " " + currency;
  }

  SalesDay plus(SalesDay other) {
    return new SalesDay(
        day,
        currency,
        ordersPlaced + other.ordersPlaced,
        ordersConfirmed + other.ordersConfirmed,
        ordersCancelled + other.ordersCancelled,
        units + other.units,
        Math.addExact(captured, other.captured),
        Math.addExact(refunded, other.refunded));
  }
}
