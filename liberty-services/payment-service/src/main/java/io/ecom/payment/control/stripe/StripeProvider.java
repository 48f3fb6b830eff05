package io.ecom.payment.control.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.PaymentIntentService;
import io.ecom.payment.control.NoAnswer;
import io.ecom.payment.control.Notice;
import io.ecom.payment.control.PaymentProvider;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundAnswer;
import io.ecom.payment.entity.RefundState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stripe: one PaymentIntent an order, captured by hand. */
@ApplicationScoped
@Typed(StripeProvider.class)
public class StripeProvider implements PaymentProvider {
  public static final String NAME = "stripe";
  static final String ORDER_ID = "orderId";
  static final String REFUND_ID = "refundId";

  @Inject StripeSettings settings;

  private StripeClient client;

  @PostConstruct
  void connect() {
    client =
        StripeClient.builder()
            .setApiKey(settings.apiKey())
            .setApiBase(settings.apiBase())
            .setConnectTimeout(settings.connectTimeoutMs())
            .setReadTimeout(settings.readTimeoutMs())
            .setMaxNetworkRetries(0)
            .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer authorise(Payment payment) {
    String token = payment.token();
    if (token == null) {
      throw new IllegalStateException("order " + payment.orderId() + " did not ask for money");
    }
    var params =
        PaymentIntentCreateParams.builder()
            .setAmount(payment.amount().amount())
            .setCurrency(payment.amount().currency().toLowerCase(Locale.ROOT))
            .setPaymentMethod(token)
            .addPaymentMethodType("card")
            .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
            .setConfirm(true)
            .setReturnUrl(settings.returnUrl().replace("{orderId}", payment.orderId()))
            .putMetadata(ORDER_ID, payment.orderId())
            .build();
    try {
      return StripeAnswers.of(intents().create(params, key("authorise:" + payment.orderId())));
    } catch (CardException e) {
      return StripeAnswers.of(e);
    } catch (InvalidRequestException e) {
      if ("payment_method".equals(e.getParam())) {
        return Answer.declined(null, "invalid-token", "The card is not known.");
      }
      throw noAnswer(e);
    } catch (StripeException e) {
      throw noAnswer(e);
    }
  }

  /** The customer confirms at the bank's page; here is asked what came of it. */
  @Override
  public Answer confirm(Payment payment) {
    return lookUp(payment);
  }

  @Override
  public Answer capture(Payment payment) {
    return act(payment, id -> intents().capture(id, key("capture:" + payment.orderId())));
  }

  @Override
  public Answer release(Payment payment) {
    return act(payment, id -> intents().cancel(id, key("void:" + payment.orderId())));
  }

  /** What Stripe refuses to do says how the payment stands instead, and why. */
  private Answer act(Payment payment, Call call) {
    Answer known = reference(payment) == null ? lookUp(payment) : payment.answer();
    String id = known.reference();
    if (id == null) {
      return known;
    }
    try {
      return StripeAnswers.of(call.of(id));
    } catch (InvalidRequestException | CardException e) {
      Answer now = lookUp(payment.heard(known));
      String message = StripeAnswers.text(e.getUserMessage());
      return new Answer(now.state(), id, StripeAnswers.code(e), message, null);
    } catch (StripeException e) {
      throw noAnswer(e);
    }
  }

  @Override
  public RefundAnswer refund(Payment payment, Refund refund) {
    var params =
        RefundCreateParams.builder()
            .setPaymentIntent(reference(payment))
            .setAmount(refund.amount().amount())
            .putMetadata(ORDER_ID, payment.orderId())
            .putMetadata(REFUND_ID, refund.refundId())
            .build();
    try {
      var refunds = client.v1().refunds();
      var made = refunds.create(params, key("refund:" + refund.refundId()));
      RefundAnswer first = StripeAnswers.of(made);
      return first.state() == RefundState.REQUESTED
          ? StripeAnswers.of(refunds.retrieve(made.getId()))
          : first;
    } catch (InvalidRequestException e) {
      return RefundAnswer.failed(StripeAnswers.code(e), StripeAnswers.text(e.getUserMessage()));
    } catch (StripeException e) {
      throw noAnswer(e);
    }
  }

  @Override
  public Answer lookUp(Payment payment) {
    try {
      String id = reference(payment);
      if (id != null) {
        return StripeAnswers.of(intents().retrieve(id));
      }
      String query = "metadata['" + ORDER_ID + "']:'" + payment.orderId() + "'";
      List<PaymentIntent> found =
          intents().search(PaymentIntentSearchParams.builder().setQuery(query).build()).getData();
      return found.isEmpty() ? Answer.ABSENT : StripeAnswers.of(found.get(0));
    } catch (StripeException e) {
      throw noAnswer(e);
    }
  }

  @Override
  public Optional<Notice> read(String body, Function<String, @Nullable String> header) {
    return StripeWebhook.read(body, header.apply("Stripe-Signature"), settings.webhookSecrets());
  }

  private static @Nullable String reference(Payment payment) {
    return payment.answer().reference();
  }

  private PaymentIntentService intents() {
    return client.v1().paymentIntents();
  }

  private static RequestOptions key(String idempotencyKey) {
    return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
  }

  private static NoAnswer noAnswer(StripeException e) {
    return new NoAnswer(e);
  }

  /** A call about a PaymentIntent. */
  private interface Call {
    PaymentIntent of(String id) throws StripeException;
  }
}
