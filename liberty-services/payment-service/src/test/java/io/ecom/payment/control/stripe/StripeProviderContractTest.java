package io.ecom.payment.control.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Money;
import io.ecom.payment.control.NoAnswer;
import io.ecom.payment.control.Notice;
import io.ecom.payment.control.PaymentProvider;
import io.ecom.payment.control.PaymentProviderContract;
import io.ecom.payment.control.WebhookSignature;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.ProviderState;
import io.ecom.payment.entity.RefundState;
import io.ecom.payment.entity.TestCard;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stripe as it is spoken to on the wire. */
class StripeProviderContractTest extends PaymentProviderContract {
  private static final int PATIENCE_MS = 20_000;
  private static final int IMPATIENCE_MS = 1_000;

  private StripeProvider provider;
  private StripeProvider impatient;
  private FakeStripe stripe;

  @BeforeEach
  void start() throws IOException {
    stripe = new FakeStripe();
    provider = connected(PATIENCE_MS);
    impatient = connected(IMPATIENCE_MS);
  }

  private StripeProvider connected(int timeoutMs) {
    StripeProvider connected = new StripeProvider();
    connected.settings =
        new StripeSettings(
            FakeStripe.API_KEY,
            List.of(NEW_SECRET, OLD_SECRET),
            stripe.url(),
            timeoutMs,
            timeoutMs,
            "http://localhost/orders/{orderId}");
    connected.connect();
    return connected;
  }

  @AfterEach
  void stop() {
    stripe.close();
  }

  @Override
  protected PaymentProvider provider() {
    return provider;
  }

  @Override
  protected PaymentProvider impatient() {
    return impatient;
  }

  @Override
  protected String token(TestCard card) {
    return "pm_" + card.name().toLowerCase(Locale.ROOT);
  }

  @Override
  protected List<Long> booked(String orderId, String operation) {
    return stripe.booked(orderId, operation);
  }

  @Override
  protected void customerConfirms(Payment payment) {
    stripe.customerConfirms(payment.orderId());
  }

  @Override
  protected String webhookBody(Payment payment) {
    return stripe.webhook("payment_intent.updated", stripe.intentOf(payment.orderId()).json());
  }

  @Override
  protected String signatureHeader() {
    return "Stripe-Signature";
  }

  private static Payment payment(String token) {
    return Payment.requested("o1", "p1", "u1", new Money(1250, "EUR"), token);
  }

  @Test
  void theCustomerIsSentToTheBanksPage() {
    Answer answer = provider.authorise(payment(token(TestCard.NEEDS_CONFIRMATION)));
    assertThat(answer.nextActionUrl()).startsWith(stripe.url()).endsWith("orders/o1");
  }

  @Test
  void afterAnErrorOfTheServerTheSameRequestSucceedsOnce() {
    Payment payment = payment(token(TestCard.SUCCEEDS));
    stripe.failNext(503);
    assertThatThrownBy(() -> provider.authorise(payment)).isInstanceOf(NoAnswer.class);

    assertThat(provider.authorise(payment).state()).isEqualTo(ProviderState.AUTHORISED);
    assertThat(booked("o1", "authorise")).containsExactly(1250L);
  }

  @Test
  void aReplayOfWhatWasNotAnsweredHoldsNothingTwice() {
    Payment payment = payment(token(TestCard.AUTHORISES_SILENTLY));
    assertThatThrownBy(() -> impatient.authorise(payment)).isInstanceOf(NoAnswer.class);

    assertThat(provider.authorise(payment).state()).isEqualTo(ProviderState.AUTHORISED);
    assertThat(booked("o1", "authorise")).containsExactly(1250L);
  }

  @Test
  void aProviderThatIsTooBusyIsNoAnswer() {
    stripe.failNext(429);
    assertThatThrownBy(() -> provider.authorise(payment(token(TestCard.SUCCEEDS))))
        .isInstanceOf(NoAnswer.class);
  }

  @Test
  void aWebhookTellsOfARefund() {
    String body =
        stripe.webhook("refund.failed", FakeStripe.refundJson("re_1", "o1", "r1", 100, "failed"));

    Notice notice = read(body).orElseThrow();

    assertThat(notice.orderId()).isEqualTo("o1");
    assertThat(notice.refundId()).isEqualTo("r1");
    assertThat(notice.refund())
        .hasFieldOrPropertyWithValue("state", RefundState.FAILED)
        .hasFieldOrPropertyWithValue("code", "expired-or-canceled-card");
  }

  @Test
  void webhooksAboutOtherThingsAreNotOurs() {
    assertThat(
            read(stripe.webhook("customer.created", "{\"object\":\"customer\",\"id\":\"cus_1\"}")))
        .isEmpty();
    String foreign = FakeStripe.refundJson("re_1", null, null, 100, "succeeded");
    assertThat(read(stripe.webhook("refund.updated", foreign))).isEmpty();
  }

  private Optional<Notice> read(String body) {
    return provider.read(body, name -> WebhookSignature.sign(body, NEW_SECRET));
  }
}
