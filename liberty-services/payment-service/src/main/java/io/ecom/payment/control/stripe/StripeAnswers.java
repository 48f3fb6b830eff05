package io.ecom.payment.control.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.ProviderState;
import io.ecom.payment.entity.RefundAnswer;
import io.ecom.payment.entity.RefundState;
import org.jspecify.annotations.Nullable;

/** Stripe's words in ours. */
final class StripeAnswers {
  private StripeAnswers() {}

  static Answer of(PaymentIntent intent) {
    if (intent.getStatus().equals("requires_payment_method")) {
      StripeError error = intent.getLastPaymentError();
      return error == null
          ? Answer.of(ProviderState.PROCESSING, intent.getId())
          : Answer.declined(
              intent.getId(),
              code(error.getDeclineCode(), error.getCode()),
              text(error.getMessage()));
    }
    return new Answer(state(intent.getStatus()), intent.getId(), null, null, nextUrl(intent));
  }

  private static ProviderState state(String status) {
    return switch (status) {
      case "requires_action" -> ProviderState.REQUIRES_ACTION;
      case "requires_capture" -> ProviderState.AUTHORISED;
      case "succeeded" -> ProviderState.CAPTURED;
      case "canceled" -> ProviderState.VOIDED;
      default -> ProviderState.PROCESSING;
    };
  }

  private static @Nullable String nextUrl(PaymentIntent intent) {
    PaymentIntent.NextAction next = intent.getNextAction();
    return next == null || next.getRedirectToUrl() == null
        ? null
        : next.getRedirectToUrl().getUrl();
  }

  static Answer of(CardException decline) {
    StripeError error = decline.getStripeError();
    PaymentIntent intent = error == null ? null : error.getPaymentIntent();
    return Answer.declined(
        intent == null ? null : intent.getId(),
        code(decline.getDeclineCode(), decline.getCode()),
        text(error == null ? null : error.getMessage()));
  }

  static RefundAnswer of(Refund refund) {
    return switch (refund.getStatus()) {
      case "succeeded" -> RefundAnswer.DONE;
      case "failed", "canceled" ->
          RefundAnswer.failed(
              code(refund.getFailureReason(), "refund_" + refund.getStatus()),
              "The refund did not arrive.");
      default -> new RefundAnswer(RefundState.REQUESTED, null, null);
    };
  }

  static String code(StripeException refusal) {
    return code(null, refusal.getCode());
  }

  static String text(@Nullable String message) {
    return message == null ? "The card was declined." : message;
  }

  /** A decline code says more than the error's own, unless the bank says nothing. */
  private static String code(@Nullable String reason, @Nullable String code) {
    boolean saysMore = reason != null && !reason.equals("generic_decline");
    String word = saysMore ? reason : code;
    return word == null ? "card-declined" : word.replace('_', '-');
  }
}
