package io.ecom.order.entity;

import io.ecom.cart.entity.PricedLine;
import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderEvent.ReturnReceived;
import io.ecom.order.entity.OrderEvent.ReturnRejected;
import io.ecom.order.entity.OrderEvent.ReturnRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The goods of an order that come back. */
public record Returns(List<Return> all) {

  /** Where a return is in its life. */
  public enum ReturnStatus {
    REQUESTED,
    RECEIVED,
    REJECTED
  }

  /**
   * @param received what came, which may be less than what was announced; empty until then
   */
  public record Return(
      String returnId,
      List<ReturnLine> requested,
      List<ReceivedLine> received,
      ReturnStatus status,
      @Nullable String rejection) {

    public Return {
      requested = List.copyOf(requested);
      received = List.copyOf(received);
    }

    boolean isOpen() {
      return status == ReturnStatus.REQUESTED;
    }
  }

  public Returns {
    all = List.copyOf(all);
  }

  @Nullable Return find(String returnId) {
    return all.stream().filter(one -> one.returnId().equals(returnId)).findFirst().orElse(null);
  }

  /** What is wrong with wanting to return this of what was ordered; null if nothing is. */
  @Nullable String refusal(List<PricedLine> ordered, List<ReturnLine> wanted) {
    Map<String, Integer> total = new TreeMap<>();
    for (ReturnLine line : wanted) {
      if (line.quantity() < 1) {
        return "returns at least one unit of what it returns";
      }
      total.merge(line.sku(), line.quantity(), Math::addExact);
    }
    for (var entry : total.entrySet()) {
      String sku = entry.getKey();
      int left =
          ordered.stream()
                  .filter(line -> line.sku().equals(sku))
                  .mapToInt(PricedLine::quantity)
                  .sum()
              - taken(sku);
      if (entry.getValue() > left) {
        return "has " + left + " of " + sku + " that can be returned";
      }
    }
    return total.isEmpty() ? "returns at least one unit" : null;
  }

  /** Whether no more came back than was announced. */
  static boolean covers(List<ReturnLine> requested, List<ReceivedLine> received) {
    Map<String, Integer> left = new TreeMap<>();
    requested.forEach(line -> left.merge(line.sku(), line.quantity(), Math::addExact));
    for (ReceivedLine line : received) {
      if (line.quantity() < 1 || left.merge(line.sku(), -line.quantity(), Math::addExact) < 0) {
        return false;
      }
    }
    return !received.isEmpty();
  }

  /** What was charged for units that come back now, after those that have come back before. */
  Money value(List<PricedLine> ordered, List<ReceivedLine> received) {
    Money sum = Money.zero(ordered.get(0).lineTotal().currency());
    for (PricedLine line : ordered) {
      int before = received(line.sku());
      int now =
          received.stream()
              .filter(one -> one.sku().equals(line.sku()))
              .mapToInt(ReceivedLine::quantity)
              .sum();
      sum = sum.plus(share(line, before + now).minus(share(line, before)));
    }
    return sum;
  }

  /** The first units of a line cost the same, and the last one takes the rest. */
  private static Money share(PricedLine line, int units) {
    Money total = line.lineTotal();
    return units == line.quantity()
        ? total
        : new Money(total.amount() / line.quantity() * units, total.currency());
  }

  /** Units that came back. */
  public int received(String sku) {
    return all.stream()
        .flatMap(one -> one.received().stream())
        .filter(line -> line.sku().equals(sku))
        .mapToInt(ReceivedLine::quantity)
        .sum();
  }

  /** Units that came back or are to. */
  private int taken(String sku) {
    int announced =
        all.stream()
            .filter(Return::isOpen)
            .flatMap(one -> one.requested().stream())
            .filter(line -> line.sku().equals(sku))
            .mapToInt(ReturnLine::quantity)
            .sum();
    return announced + received(sku);
  }

  Returns after(OrderEvent event) {
    if (event instanceof ReturnRequested asked) {
      List<Return> more = new ArrayList<>(all);
      more.add(
          new Return(asked.returnId(), asked.lines(), List.of(), ReturnStatus.REQUESTED, null));
      return new Returns(more);
    }
    if (event instanceof ReturnReceived came) {
      return ended(came.returnId(), came.lines(), ReturnStatus.RECEIVED, null);
    }
    if (event instanceof ReturnRejected no) {
      return ended(no.returnId(), List.of(), ReturnStatus.REJECTED, no.reason());
    }
    return this;
  }

  private Returns ended(
      String returnId,
      List<ReceivedLine> received,
      ReturnStatus status,
      @Nullable String rejection) {
    return new Returns(
        all.stream()
            .map(
                one ->
                    one.returnId().equals(returnId)
                        ? new Return(returnId, one.requested(), received, status, rejection)
                        : one)
            .toList());
  }
}
