package io.ecom.payment.control.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How Stripe is reached.
 *
 * @param returnUrl where Stripe sends the customer back after a confirmation; {@code {orderId}}
 *     stands for the order
 */
public record StripeSettings(
    String apiKey,
    List<String> webhookSecrets,
    String apiBase,
    int connectTimeoutMs,
    int readTimeoutMs,
    String returnUrl) {

  /** Reads the configuration. */
  @ApplicationScoped
  static class Source {
    @Produces
    StripeSettings settings(
        @ConfigProperty(name = "ecom.payment.stripe.api-key") Optional<String> apiKey,
        @ConfigProperty(name = "ecom.payment.stripe.webhook-secrets")
            Optional<List<String>> secrets,
        @ConfigProperty(name = "ecom.payment.stripe.api-base") String apiBase,
        @ConfigProperty(name = "ecom.payment.stripe.connect-timeout-ms") int connectTimeoutMs,
        @ConfigProperty(name = "ecom.payment.stripe.timeout-ms") int readTimeoutMs,
        @ConfigProperty(name = "ecom.payment.stripe.return-url") String returnUrl) {
      return new StripeSettings(
          apiKey.orElseThrow(
              () -> new IllegalStateException("ecom.payment.stripe.api-key is not set")),
          secrets.orElse(List.of()),
          apiBase,
          connectTimeoutMs,
          readTimeoutMs,
          returnUrl);
    }
  }
}
