package io.ecom.webhook.control;

import io.ecom.webhook.entity.AddressPolicy;
import io.ecom.webhook.entity.RetrySchedule;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is set, read once, so that a wrong value shows at the start. */
@ApplicationScoped
public class WebhookSettings {
  @Inject
  @ConfigProperty(name = "ecom.webhooks.allow-private")
  String allowPrivate;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.retry-delays")
  String retryDelays;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.disable-after")
  Duration disableAfter;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.secret-overlap")
  Duration secretOverlap;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.keep")
  Duration keep;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.max-endpoints")
  int maxEndpoints;

  private AddressPolicy addresses = AddressPolicy.of("false");
  private RetrySchedule schedule = RetrySchedule.of("PT5S");

  @PostConstruct
  void parse() {
    addresses = AddressPolicy.of(allowPrivate);
    schedule = RetrySchedule.of(retryDelays);
  }

  public AddressPolicy addresses() {
    return addresses;
  }

  public RetrySchedule schedule() {
    return schedule;
  }

  public Duration timeout() {
    return timeout;
  }

  public Duration disableAfter() {
    return disableAfter;
  }

  public Duration secretOverlap() {
    return secretOverlap;
  }

  public Duration keep() {
    return keep;
  }

  public int maxEndpoints() {
    return maxEndpoints;
  }
}
