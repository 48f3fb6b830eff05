package io.ecom.payment.control;

import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundAnswer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A card network. Its idempotency keys are derived from the order's and the refund's id, so
 * repeating a call changes nothing. A call that is not answered in time throws {@link NoAnswer};
 * what came of it, {@link #lookUp} says.
 */
public interface PaymentProvider {

  /** As in the webhook's path. */
  String name();

  /** Holds the amount; takes nothing yet. */
  Answer authorise(Payment payment);

  /** The customer has confirmed. */
  Answer confirm(Payment payment);

  /** Takes what is held. Any state but {@code CAPTURED} is a refusal. */
  Answer capture(Payment payment);

  /** Lets go what is held; changes nothing if nothing is. */
  Answer release(Payment payment);

  RefundAnswer refund(Payment payment, Refund refund);

  /** How the payment stands at the provider, whoever moved it there. */
  Answer lookUp(Payment payment);

  /**
   * Reads a webhook.
   *
   * @param header the request's header fields by name
   * @return nothing if it is about something else than our payments
   * @throws ForgedWebhook if it is not signed by the provider, or too long ago
   */
  Optional<Notice> read(String body, Function<String, @Nullable String> header);
}
