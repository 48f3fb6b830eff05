package io.ecom.payment.control;

import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Calls the provider once more when it does not answer, which is safe, as every call is idempotent.
 * How long to wait for an answer is each provider's own setting.
 */
@ApplicationScoped
@Retry(maxRetries = 1, retryOn = NoAnswer.class, delay = 200, jitter = 100)
public class ProviderCalls {
  @Inject PaymentProvider provider;

  public Answer authorise(Payment payment) {
    return provider.authorise(payment);
  }

  public Answer confirm(Payment payment) {
    return provider.confirm(payment);
  }

  public Answer capture(Payment payment) {
    return provider.capture(payment);
  }

  public Answer release(Payment payment) {
    return provider.release(payment);
  }

  public RefundAnswer refund(Payment payment, Refund refund) {
    return provider.refund(payment, refund);
  }

  public Answer lookUp(Payment payment) {
    return provider.lookUp(payment);
  }
}
