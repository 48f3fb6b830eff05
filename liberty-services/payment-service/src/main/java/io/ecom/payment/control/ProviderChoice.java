package io.ecom.payment.control;

import io.ecom.payment.control.stripe.StripeProvider;
import io.ecom.payment.control.test.TestProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider that the configuration names. */
@ApplicationScoped
public class ProviderChoice {

  @Produces
  @ApplicationScoped
  PaymentProvider provider(
      @ConfigProperty(name = "ecom.payment.provider", defaultValue = "test") String name,
      Instance<TestProvider> test,
      Instance<StripeProvider> stripe) {
    return switch (name) {
      case TestProvider.NAME -> test.get();
      case StripeProvider.NAME -> stripe.get();
      default -> throw new IllegalArgumentException("there is no payment provider " + name);
    };
  }
}
