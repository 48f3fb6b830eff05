package io.ecom.payment.control;

import io.ecom.contracts.Money;
import io.ecom.payment.control.PaymentProvider.Outcome;
import io.ecom.payment.entity.PaymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Calls the provider with bounded patience; retries are safe, as every call is idempotent. */
@ApplicationScoped
public class ProviderCalls {
  /** Code of an outcome that is not known, because the provider did not say. */
  static final String NO_ANSWER = "provider-timeout";

  @Inject PaymentProvider provider;

  @Timeout(value = 2, unit = ChronoUnit.SECONDS)
  @Retry(maxRetries = 1, retryOn = TimeoutException.class, delay = 200, jitter = 100)
  @Fallback(fallbackMethod = "noAnswer", applyOn = TimeoutException.class)
  public Outcome authorise(String orderId, String token, Money amount) {
    return provider.authorise(authorisationKey(orderId), token, amount);
  }

  Outcome noAnswer(String orderId, String token, Money amount) {
    return new Outcome(PaymentStatus.DECLINED, NO_ANSWER, "The payment provider did not answer.");
  }

  @Timeout(value = 2, unit = ChronoUnit.SECONDS)
  @Retry(maxRetries = 2, retryOn = TimeoutException.class, delay = 200, jitter = 100)
  public Outcome confirm(String orderId, Money amount) {
    return provider.confirm(authorisationKey(orderId), amount);
  }

  @Timeout(value = 2, unit = ChronoUnit.SECONDS)
  @Retry(maxRetries = 2, retryOn = TimeoutException.class, delay = 200, jitter = 100)
  public void capture(String orderId, Money amount) {
    provider.capture("capture:" + orderId, amount);
  }

  @Timeout(value = 2, unit = ChronoUnit.SECONDS)
  @Retry(maxRetries = 2, retryOn = TimeoutException.class, delay = 200, jitter = 100)
  public void voidAuthorisation(String orderId, Money amount) {
    provider.voidAuthorisation("void:" + orderId, amount);
  }

  private static String authorisationKey(String orderId) {
    return "authorise:" + orderId;
  }
}
