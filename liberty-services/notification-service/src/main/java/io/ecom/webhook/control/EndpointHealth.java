package io.ecom.webhook.control;

import io.ecom.shared.audit.AuditLog;
import io.ecom.shared.audit.Deed;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Notices endpoints that work again, and disables those that are not worth going on with. */
@ApplicationScoped
public class EndpointHealth {
  private static final Logger LOG = System.getLogger(EndpointHealth.class.getName());
  private static final Author SHOP = new Author("notification-service", "");

  @Inject EndpointStore endpoints;
  @Inject WebhookSettings settings;
  @Inject AuditLog audit;

  void learn(Endpoint endpoint, Attempt attempt) {
    if (attempt.isTaken()) {
      if (endpoint.failingSince() != null) {
        endpoints.works(endpoint.id());
      }
    } else if (attempt.isRefusedForGood()) {
      disable(endpoint, attempt, "The receiver answered 410 Gone.");
    } else if (endpoint.failingSince() == null) {
      endpoints.fails(endpoint.id(), attempt.at());
    } else if (endpoint.isLost(settings.disableAfter(), attempt.at())) {
      disable(endpoint, attempt, "Every attempt has failed since " + endpoint.failingSince() + ".");
    }
  }

  private void disable(Endpoint endpoint, Attempt attempt, String because) {
    if (endpoints.disable(endpoint.id(), because, attempt.at())) {
      LOG.log(Level.WARNING, "webhook endpoint {0} is disabled: {1}", endpoint.id(), because);
      audit.record(Deed.of(SHOP, "webhook-disabled", endpoint.id()).because(because));
    }
  }
}
