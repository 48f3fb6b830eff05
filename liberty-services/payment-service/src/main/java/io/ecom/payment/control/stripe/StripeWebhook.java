package io.ecom.payment.control.stripe;

import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.model.Event;
import com.stripe.model.EventDataObjectDeserializer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.net.Webhook;
import io.ecom.payment.control.ForgedWebhook;
import io.ecom.payment.control.Notice;
import io.ecom.payment.control.WebhookSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Stripe's webhooks: those about a PaymentIntent or a refund of ours. */
final class StripeWebhook {
  private StripeWebhook() {}

  static Optional<Notice> read(String body, @Nullable String signature, List<String> secrets) {
    WebhookSignature.check(body, signature, secrets);
    Event event = Webhook.constructEventWithoutVerification(body);
    StripeObject object = object(event.getDataObjectDeserializer());
    if (object instanceof PaymentIntent intent) {
      return id(intent.getMetadata(), StripeProvider.ORDER_ID)
          .map(order -> Notice.ofPayment(event.getId(), order, StripeAnswers.of(intent)));
    }
    if (object instanceof Refund refund) {
      Map<String, String> metadata = refund.getMetadata();
      return id(metadata, StripeProvider.ORDER_ID)
          .flatMap(
              order ->
                  id(metadata, StripeProvider.REFUND_ID)
                      .map(
                          id ->
                              Notice.ofRefund(event.getId(), order, id, StripeAnswers.of(refund))));
    }
    return Optional.empty();
  }

  private static Optional<String> id(@Nullable Map<String, String> metadata, String name) {
    return Optional.ofNullable(metadata).map(fields -> fields.get(name));
  }

  /** Also of another version of Stripe's API than the library's: the fields we read are in all. */
  private static @Nullable StripeObject object(EventDataObjectDeserializer data) {
    try {
      return data.getObject().isPresent() ? data.getObject().get() : data.deserializeUnsafe();
    } catch (EventDataObjectDeserializationException e) {
      throw new ForgedWebhook(e);
    }
  }
}
