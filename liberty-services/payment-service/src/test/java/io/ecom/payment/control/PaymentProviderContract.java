package io.ecom.payment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import io.ecom.contracts.Money;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.ProviderState;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundAnswer;
import io.ecom.payment.entity.RefundState;
import io.ecom.payment.entity.TestCard;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shop relies on, whoever the provider is. */
public abstract class PaymentProviderContract {
  protected static final String OLD_SECRET = "whsec_old";
  protected static final String NEW_SECRET = "whsec_new";
  private static final Money AMOUNT = new Money(1250, "EUR");

  protected abstract PaymentProvider provider();

  /** The same, but it soon gives up waiting. */
  protected abstract PaymentProvider impatient();

  /** The token of a card that behaves like this one. */
  protected abstract String token(TestCard card);

  /** The amounts in the provider's own books, such as {@code capture}. */
  protected abstract List<Long> booked(String orderId, String operation);

  /** The customer does what the provider's page asks. */
  protected abstract void customerConfirms(Payment payment);

  /** What the provider would send now. */
  protected abstract String webhookBody(Payment payment);

  protected abstract String signatureHeader();

  private Payment payment(TestCard card) {
    String orderId = UUID.randomUUID().toString();
    return Payment.requested(orderId, "p-" + orderId, "u1", AMOUNT, token(card));
  }

  private Payment authorised(TestCard card) {
    Payment payment = payment(card);
    return payment.heard(provider().authorise(payment));
  }

  private Payment captured(TestCard card) {
    Payment payment = authorised(card);
    return payment.heardOfCapture(provider().capture(payment));
  }

  private static Refund refund(long amount) {
    String id = UUID.randomUUID().toString();
    return new Refund(id, new Money(amount, "EUR"), "broken", RefundAnswer.REQUESTED);
  }

  @Test
  void anAuthorisationHoldsTheAmountOnceHoweverOftenItIsAsked() {
    Payment payment = payment(TestCard.SUCCEEDS);

    Answer first = provider().authorise(payment);
    Answer second = provider().authorise(payment);

    assertThat(first.state()).isEqualTo(ProviderState.AUTHORISED);
    assertThat(first.reference()).isNotBlank();
    assertThat(second).isEqualTo(first);
    assertThat(booked(payment.orderId(), "authorise")).containsExactly(1250L);
    assertThat(booked(payment.orderId(), "capture")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DECLINED, card-declined", "INSUFFICIENT_FUNDS, insufficient-funds"})
  void aDeclineSaysWhyAndHoldsNothing(TestCard card, String code) {
    Payment payment = payment(card);

    Answer answer = provider().authorise(payment);

    assertThat(answer.state()).isEqualTo(ProviderState.DECLINED);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.message()).isNotBlank();
    assertThat(booked(payment.orderId(), "authorise")).isEmpty();
  }

  @Test
  void anUnknownTokenIsDeclined() {
    Payment payment = Payment.requested("o-stolen", "p1", "u1", AMOUNT, "tok_stolen");
    assertThat(provider().authorise(payment).code()).isEqualTo("invalid-token");
  }

  @Test
  void nothingIsHeldBeforeTheCustomerConfirms() {
    Payment payment = authorised(TestCard.NEEDS_CONFIRMATION);
    assertThat(payment.answer().state()).isEqualTo(ProviderState.REQUIRES_ACTION);
    assertThat(booked(payment.orderId(), "authorise")).isEmpty();

    customerConfirms(payment);

    assertThat(provider().confirm(payment).state()).isEqualTo(ProviderState.AUTHORISED);
    assertThat(provider().confirm(payment).state()).isEqualTo(ProviderState.AUTHORISED);
    assertThat(booked(payment.orderId(), "authorise")).containsExactly(1250L);
  }

  @Test
  void aSilentProviderIsNoAnswerAndALookUpSaysThatNothingCameOfIt() {
    Payment payment = payment(TestCard.TIMES_OUT);
    assertThatThrownBy(() -> impatient().authorise(payment)).isInstanceOf(NoAnswer.class);
    assertThat(provider().lookUp(payment).state()).isEqualTo(ProviderState.ABSENT);
  }

  @Test
  void aLookUpFindsWhatWasHeldWithoutAnAnswer() {
    Payment payment = payment(TestCard.AUTHORISES_SILENTLY);
    assertThatThrownBy(() -> impatient().authorise(payment)).isInstanceOf(NoAnswer.class);
    assertThat(provider().lookUp(payment).state()).isEqualTo(ProviderState.AUTHORISED);
    assertThat(provider().release(payment).state()).isEqualTo(ProviderState.VOIDED);
  }

  @Test
  void aCaptureTakesTheAmountOnce() {
    Payment payment = authorised(TestCard.SUCCEEDS);

    assertThat(provider().capture(payment).state()).isEqualTo(ProviderState.CAPTURED);
    assertThat(provider().capture(payment).state()).isEqualTo(ProviderState.CAPTURED);

    assertThat(booked(payment.orderId(), "capture")).containsExactly(1250L);
    assertThat(provider().lookUp(payment).state()).isEqualTo(ProviderState.CAPTURED);
  }

  @Test
  void aRefusedCaptureSaysWhy() {
    Payment payment = authorised(TestCard.CAPTURE_FAILS);

    Answer answer = provider().capture(payment);

    assertThat(answer.state()).isEqualTo(ProviderState.AUTHORISED);
    assertThat(answer.code()).isNotBlank();
    assertThat(booked(payment.orderId(), "capture")).isEmpty();
  }

  @Test
  void whatIsReleasedCannotBeCaptured() {
    Payment payment = authorised(TestCard.SUCCEEDS);

    assertThat(provider().release(payment).state()).isEqualTo(ProviderState.VOIDED);
    assertThat(provider().release(payment).state()).isEqualTo(ProviderState.VOIDED);
    assertThat(provider().capture(payment).state()).isEqualTo(ProviderState.VOIDED);

    assertThat(booked(payment.orderId(), "void")).containsExactly(1250L);
    assertThat(booked(payment.orderId(), "capture")).isEmpty();
  }

  @Test
  void whatIsCapturedIsNotReleased() {
    Payment payment = captured(TestCard.SUCCEEDS);
    assertThat(provider().release(payment).state()).isEqualTo(ProviderState.CAPTURED);
    assertThat(booked(payment.orderId(), "void")).isEmpty();
  }

  @Test
  void nothingIsReleasedOfAPaymentThatIsNotThere() {
    Payment payment = payment(TestCard.SUCCEEDS);
    assertThat(provider().release(payment).state()).isEqualTo(ProviderState.ABSENT);
    assertThat(booked(payment.orderId(), "void")).isEmpty();
  }

  @Test
  void partsGoBackOnceEachAndNeverMoreThanWasTaken() {
    Payment payment = captured(TestCard.SUCCEEDS);
    Refund part = refund(1000);

    assertThat(provider().refund(payment, part).state()).isEqualTo(RefundState.DONE);
    assertThat(provider().refund(payment, part).state()).isEqualTo(RefundState.DONE);
    RefundAnswer tooMuch = provider().refund(payment, refund(251));
    assertThat(tooMuch.state()).isEqualTo(RefundState.FAILED);
    assertThat(tooMuch.code()).isNotBlank();
    assertThat(provider().refund(payment, refund(250)).state()).isEqualTo(RefundState.DONE);

    assertThat(booked(payment.orderId(), "refund")).containsExactlyInAnyOrder(1000L, 250L);
  }

  @Test
  void aRefundThatFailsSaysWhy() {
    Payment payment = captured(TestCard.REFUND_FAILS);
    RefundAnswer answer = provider().refund(payment, refund(100));
    assertThat(answer.state()).isEqualTo(RefundState.FAILED);
    assertThat(answer.code()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({OLD_SECRET, NEW_SECRET})
  void aSignedWebhookTellsHowThePaymentStands(String secret) {
    Payment payment = authorised(TestCard.SUCCEEDS);
    String body = webhookBody(payment);

    Notice notice = read(body, sign(body, secret, Instant.now()));

    assertThat(notice.orderId()).isEqualTo(payment.orderId());
    assertThat(notice.eventId()).isNotBlank();
    assertThat(notice.applyTo(payment)).isEqualTo(payment);
  }

  @Test
  void aWebhookThatIsForgedOrOldIsRefused() {
    String body = webhookBody(authorised(TestCard.SUCCEEDS));
    String signed = sign(body, NEW_SECRET, Instant.now());

    assertForged(body, null);
    assertForged(body, "t=1,v1=00");
    assertForged(body.replace("AUTHORISED", "CAPTURED").replace("1250", "1"), signed + "0");
    assertForged(body + " ", signed);
    assertForged(body, sign(body, "whsec_other", Instant.now()));
    assertForged(body, sign(body, NEW_SECRET, Instant.now().minusSeconds(400)));
  }

  private void assertForged(String body, String signature) {
    assertThatThrownBy(() -> provider().read(body, name -> signature))
        .isInstanceOf(ForgedWebhook.class);
  }

  private Notice read(String body, String signature) {
    return provider()
        .read(body, name -> name.equals(signatureHeader()) ? signature : null)
        .orElseThrow();
  }

  private static String sign(String body, String secret, Instant at) {
    try {
      return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
