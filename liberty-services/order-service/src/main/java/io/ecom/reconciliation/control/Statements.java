package io.ecom.reconciliation.control;

import io.ecom.reconciliation.entity.PaymentFacts;
import io.ecom.reconciliation.entity.ReservationFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What payment and stock say, asked with patience: nobody waits for a reconciliation. */
@ApplicationScoped
@Retry(maxRetries = 2, delay = 500, jitter = 200)
public class Statements {
  static final int PART = 100;

  @Inject @RestClient PaymentStatementClient payments;
  @Inject @RestClient InventoryStatementClient inventory;

  public Map<String, PaymentFacts> payments(Collection<String> orderIds) {
    return payments.ofOrders(new PaymentStatementClient.Wanted(orderIds)).items().stream()
        .collect(Collectors.toMap(PaymentFacts::orderId, Function.identity()));
  }

  public Map<String, ReservationFacts> reservations(Collection<String> orderIds) {
    return inventory.ofOrders(new InventoryStatementClient.WantedOrders(orderIds)).items().stream()
        .collect(Collectors.toMap(ReservationFacts::orderId, Function.identity()));
  }

  public PaymentStatementClient.Answer paymentsSince(Instant since, @Nullable String cursor) {
    return payments.changed(since.toString(), cursor, PART);
  }

  public InventoryStatementClient.Reservations reservationsSince(
      Instant since, @Nullable String cursor) {
    return inventory.changed(since.toString(), cursor, PART);
  }

  public InventoryStatementClient.Stock stock(Collection<String> skus) {
    return inventory.ofSkus(new InventoryStatementClient.WantedSkus(skus));
  }

  public InventoryStatementClient.WholeStock allStock(@Nullable String cursor) {
    return inventory.allStock(cursor, PART);
  }
}
