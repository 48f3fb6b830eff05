package io.ecom.payment.control;

import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When somebody has to look after a payment, should nothing happen to it until then. */
final class NextLook {
  /** After a step that was not finished: its process died, or the provider did not answer. */
  static final Duration RETRY = Duration.ofSeconds(10);

  private static final Duration FOR_WEBHOOK = Duration.ofSeconds(20);
  private static final Duration FOR_CUSTOMER = Duration.ofSeconds(60);

  /** How long a request that was not answered may still turn up at the provider. */
  private static final Duration STRAY = Duration.ofMinutes(3);

  private NextLook() {}

  static Optional<Instant> at(Payment payment) {
    Instant now = Instant.now();
    if (payment.due() != Step.NONE) {
      return Optional.of(now.plus(RETRY));
    }
    return switch (payment.answer().state()) {
      case UNKNOWN, PROCESSING -> Optional.of(now.plus(FOR_WEBHOOK));
      case REQUIRES_ACTION -> Optional.of(now.plus(FOR_CUSTOMER));
      case ABSENT ->
          mayBeStray(payment, now) ? Optional.of(now.plus(FOR_CUSTOMER)) : Optional.empty();
      case DECLINED, AUTHORISED, VOIDED, CAPTURED -> Optional.empty();
    };
  }

  private static boolean mayBeStray(Payment payment, Instant now) {
    return payment.token() != null && now.isBefore(payment.createdAt().plus(STRAY));
  }
}
