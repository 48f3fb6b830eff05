package io.ecom.webhook.control;

import com.mongodb.client.ClientSession;
import io.ecom.shared.audit.StaffActions;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import io.ecom.webhook.entity.Delivery;
import io.ecom.webhook.entity.Endpoint;
import io.ecom.webhook.entity.Endpoint.Details;
import io.ecom.webhook.entity.PublicEvents;
import io.ecom.webhook.entity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What admins do with endpoints; each deed is in the audit log, none of the secrets is. */
@ApplicationScoped
public class KeepEndpoints {
  @Inject EndpointStore endpoints;
  @Inject LaneStore lanes;
  @Inject RecordEvent recorder;
  @Inject WebhookClient client;
  @Inject WebhookSettings settings;
  @Inject StaffActions staff;

  /** An endpoint as the audit log shows it. */
  public record Noted(String url, List<String> eventTypes, String description, boolean enabled) {
    static Noted of(Endpoint endpoint) {
      Details details = endpoint.details();
      return new Noted(
          details.url(),
          List.copyOf(details.eventTypes()),
          details.description(),
          endpoint.enabled());
    }
  }

  public Endpoint create(Details details, boolean enabled) {
    check(details);
    String id = "ep_" + UUID.randomUUID().toString().replace("-", "");
    Endpoint endpoint = Endpoint.create(id, details, enabled, now());
    return staff.inTransaction(
        tx -> {
          if (endpoints.count(tx) >= settings.maxEndpoints()) {
            throw ProblemException.conflict(
                "too-many-webhooks", "There are as many endpoints as there may be.");
          }
          endpoints.put(tx, endpoint);
          staff.note(tx, "webhook-created", id, null, Noted.of(endpoint), null);
          return endpoint;
        });
  }

  public Page<Endpoint> list(PageRequest page) {
    DeliveryStore.Position after = Positions.of(page.after(2));
    return Page.cut(
        endpoints.list(
            after == null ? null : after.createdAt(),
            after == null ? "" : after.id(),
            page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(Long.toString(last.createdAt().toEpochMilli()), last.id()));
  }

  public Endpoint find(String id) {
    return endpoints.find(id).orElseThrow(KeepEndpoints::unknown);
  }

  public Endpoint change(String id, Details details, @Nullable Boolean enabled) {
    find(id);
    check(details);
    return edit(
        id,
        "webhook-changed",
        endpoint ->
            endpoint.change(details, enabled == null ? endpoint.enabled() : enabled, now()));
  }

  public Endpoint rotateSecret(String id) {
    Secret next = Secret.random();
    return edit(
        id,
        "webhook-secret-rotated",
        endpoint -> endpoint.rotate(next, settings.secretOverlap(), now()));
  }

  /** What is under way may still arrive; what waits never does. */
  public void delete(String id) {
    staff.inTransaction(
        tx -> {
          Endpoint endpoint = find(tx, id);
          endpoints.delete(tx, id);
          lanes.removeAll(tx, id);
          staff.note(tx, "webhook-deleted", id, Noted.of(endpoint), null, null);
          return null;
        });
  }

  /** Sends an event that says nothing. */
  public Delivery test(String id) {
    return staff.inTransaction(
        tx -> {
          requireEnabled(find(tx, id));
          staff.note(tx, "webhook-tested", id, null, null, null);
          return recorder.record(tx, id, Messages.test(id, now()));
        });
  }

  private Endpoint edit(String id, String deed, UnaryOperator<Endpoint> change) {
    return staff.inTransaction(
        tx -> {
          Endpoint before = find(tx, id);
          Endpoint after = change.apply(before);
          endpoints.put(tx, after);
          staff.note(tx, deed, id, Noted.of(before), Noted.of(after), null);
          return after;
        });
  }

  Endpoint find(ClientSession tx, String id) {
    return endpoints.find(tx, id).orElseThrow(KeepEndpoints::unknown);
  }

  static void requireEnabled(Endpoint endpoint) {
    if (!endpoint.enabled()) {
      throw ProblemException.conflict(
          "webhook-disabled", "The endpoint is disabled; enable it first.");
    }
  }

  private void check(Details details) {
    for (String type : details.eventTypes()) {
      if (!PublicEvents.contains(type)) {
        throw ProblemException.invalid("eventTypes", "there is no " + type);
      }
    }
    client.check(details.url());
  }

  /** As exact as it is stored. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("There is no such endpoint.");
  }
}
