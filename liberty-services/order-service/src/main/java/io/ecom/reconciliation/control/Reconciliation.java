package io.ecom.reconciliation.control;

import io.ecom.order.control.AuditOrders;
import io.ecom.order.control.AuditOrders.Audited;
import io.ecom.order.control.AuditOrders.Part;
import io.ecom.order.entity.OrderStatus;
import io.ecom.reconciliation.entity.Comparison;
import io.ecom.reconciliation.entity.Finding;
import io.ecom.reconciliation.entity.Kind;
import io.ecom.reconciliation.entity.OrderFacts;
import io.ecom.reconciliation.entity.PaymentFacts;
import io.ecom.reconciliation.entity.ReservationFacts;
import io.ecom.reconciliation.entity.Scope;
import io.ecom.reconciliation.entity.Sides;
import io.ecom.reconciliation.entity.StockFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run: goes through the orders in parts, and through what the other sides have that no order
 * accounts for. Each side is asked for no more than a hundred at once.
 */
final class Reconciliation {
  private static final int PART = Statements.PART;

  /**
   * What a run looks at.
   *
   * @param since changes
   * @param before what changed later is under way
   */
  record Window(Scope scope, Instant since, Instant before) {}

  private final AuditOrders audit;
  private final Statements statements;
  private final Findings findings;
  private final Window window;
  private final BooleanSupplier mayGoOn;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> skus = new TreeSet<>();
  private long orderCount;
  private long skuCount;

  Reconciliation(
      AuditOrders audit,
      Statements statements,
      Findings findings,
      Window window,
      BooleanSupplier mayGoOn) {
    this.audit = audit;
    this.statements = statements;
    this.findings = findings;
    this.window = window;
    this.mayGoOn = mayGoOn;
  }

  /**
   * @param found by the run before, which is looked at again
   */
  void run(List<Finding> found) {
    boolean isFull = window.scope() == Scope.FULL;
    inParts(after -> checked(audit.changedSince(window.since(), isFull, after, PART)));
    if (!isFull) {
      // They may be overdue. Confirmed ones wait for somebody to ship them, which may take long.
      inParts(after -> checked(audit.inStatus(OrderStatus.PENDING, after, PART)));
    }
    inParts(this::checkChangedPayments);
    inParts(this::checkChangedReservations);
    checkAgain(found);
    if (isFull) {
      inParts(this::checkAllStock);
    } else {
      inChunks(skus, this::checkStock);
    }
  }

  long orderCount() {
    return orderCount;
  }

  long skuCount() {
    return skuCount;
  }

  /**
   * @param part checks one part, and says where the next one begins
   */
  private void inParts(Function<@Nullable String, @Nullable String> part) {
    String next = null;
    do {
      if (!mayGoOn.getAsBoolean()) {
        throw new IllegalStateException("another instance has taken over");
      }
      next = part.apply(next);
    } while (next != null);
  }

  private @Nullable String checked(Part part) {
    checkOrders(part.orderIds());
    return part.next();
  }

  private @Nullable String checkChangedPayments(@Nullable String cursor) {
    var part = statements.paymentsSince(window.since(), cursor);
    checkElsewhere(part.items().stream().map(PaymentFacts::orderId).toList());
    return part.nextCursor();
  }

  private @Nullable String checkChangedReservations(@Nullable String cursor) {
    var part = statements.reservationsSince(window.since(), cursor);
    checkElsewhere(part.items().stream().map(ReservationFacts::orderId).toList());
    return part.nextCursor();
  }

  /** A full run has seen all orders already, and only those are left that do not exist. */
  private void checkElsewhere(Collection<String> orderIds) {
    Set<String> rest = new LinkedHashSet<>(orderIds);
    if (window.scope() == Scope.FULL) {
      rest.removeAll(audit.known(orderIds));
    }
    checkOrders(rest);
  }

  private void checkAgain(List<Finding> found) {
    Set<String> orders = new LinkedHashSet<>();
    for (Finding finding : found) {
      Kind kind = finding.difference().kind();
      if (kind == Kind.STOCK_LEDGER_DIFFERS) {
        skus.add(finding.difference().subject());
      } else if (kind.isOfOrder()) {
        orders.add(finding.difference().subject());
      }
    }
    inChunks(orders, this::checkOrders);
  }

  private void checkOrders(Collection<String> orderIds) {
    List<String> unseen = orderIds.stream().filter(id -> !seen.contains(id)).toList();
    if (unseen.isEmpty()) {
      return;
    }
    Map<String, Audited> orders = audit.load(unseen);
    Map<String, PaymentFacts> payments = statements.payments(unseen);
    Map<String, ReservationFacts> reservations = statements.reservations(unseen);
    for (String id : unseen) {
      OrderFacts order = facts(orders.get(id));
      Sides sides = new Sides(id, order, payments.get(id), reservations.get(id));
      Comparison.of(sides, window.before()).forEach(findings::add);
      if (order != null && window.scope() == Scope.CHANGED) {
        skus.addAll(order.quantities().keySet());
      }
    }
    orderCount += unseen.size();
    seen.addAll(unseen);
  }

  private static @Nullable OrderFacts facts(@Nullable Audited order) {
    return order == null ? null : OrderFacts.of(order.streamed(), order.stored());
  }

  private @Nullable String checkAllStock(@Nullable String cursor) {
    var part = statements.allStock(cursor);
    checkStock(part.items(), part.checked());
    return part.nextCursor();
  }

  private void checkStock(Collection<String> wanted) {
    List<StockFacts> stock = statements.stock(wanted).items();
    checkStock(stock, stock.size());
  }

  private void checkStock(List<StockFacts> stock, int count) {
    stock.forEach(sku -> Comparison.of(sku, window.before()).forEach(findings::add));
    skuCount += count;
  }

  private void inChunks(Collection<String> all, Consumer<List<String>> check) {
    List<String> rest = new ArrayList<>(all);
    int[] from = {0};
    inParts(
        after -> {
          int to = Math.min(from[0] + PART, rest.size());
          List<String> chunk = rest.subList(from[0], to);
          from[0] = to;
          if (!chunk.isEmpty()) {
            check.accept(chunk);
          }
          return to < rest.size() ? "more" : null;
        });
  }
}
