package io.ecom.webhook.control;

import io.ecom.shared.audit.StaffActions;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import io.ecom.webhook.control.DeliveryStore.Wanted;
import io.ecom.webhook.entity.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The log of what was sent to an endpoint. */
@ApplicationScoped
public class Deliveries {
  @Inject DeliveryStore deliveries;
  @Inject LaneStore lanes;
  @Inject KeepEndpoints endpoints;
  @Inject WebhookSettings settings;
  @Inject StaffActions staff;

  public Page<Delivery> list(String endpointId, Wanted wanted, PageRequest page) {
    endpoints.find(endpointId);
    return Page.cut(
        deliveries.list(endpointId, wanted, Positions.of(page.after(2)), page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(Long.toString(last.createdAt().toEpochMilli()), last.id()));
  }

  public Delivery find(String endpointId, String id) {
    endpoints.find(endpointId);
    return deliveries.find(endpointId, id).orElseThrow(Deliveries::unknown);
  }

  /** Under the id it has; before whatever waits of its order that happened later. */
  public Delivery resend(String endpointId, String id) {
    return staff.inTransaction(
        tx -> {
          KeepEndpoints.requireEnabled(endpoints.find(tx, endpointId));
          Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
          Delivery again =
              deliveries.find(tx, endpointId, id).orElseThrow(Deliveries::unknown).again(now);
          deliveries.again(tx, again, now.plus(settings.keep()));
          lanes.arrive(tx, endpointId, again.message().subject(), now);
          lanes.hurry(tx, endpointId, again.message().subject(), now);
          staff.note(tx, "webhook-resent", endpointId, null, Map.of("delivery", id), null);
          return again;
        });
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("There is no such delivery.");
  }
}
