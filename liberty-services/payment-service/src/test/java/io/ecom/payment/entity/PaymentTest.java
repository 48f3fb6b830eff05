package io.ecom.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ecom.contracts.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
  private static final Money AMOUNT = new Money(100, "EUR");

  private final Payment asked = Payment.requested("o1", "p1", "u1", AMOUNT, "tok");

  private Payment that(ProviderState state) {
    return asked.heard(Answer.of(state, "ref"));
  }

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  @Test
  void moneyIsAskedForOnceNothingIsKnownOfIt() {
    assertThat(asked.due()).isEqualTo(Step.AUTHORISE);
    assertThat(asked.status()).isEqualTo(PaymentStatus.PENDING);
  }

  @Test
  void onlyWhatIsAuthorisedAndShippedIsCaptured() {
    assertThat(that(ProviderState.AUTHORISED).due()).isEqualTo(Step.NONE);
    assertThat(that(ProviderState.AUTHORISED).capture().due()).isEqualTo(Step.CAPTURE);
    assertThat(that(ProviderState.CAPTURED).capture().due()).isEqualTo(Step.NONE);
    assertThat(that(ProviderState.DECLINED).capture().due()).isEqualTo(Step.NONE);
    assertThat(that(ProviderState.AUTHORISED).capture().cancel("x").due()).isEqualTo(Step.VOID);
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN, VOID",
    "PROCESSING, VOID",
    "REQUIRES_ACTION, VOID",
    "AUTHORISED, VOID",
    "CAPTURED, REFUND",
    "DECLINED, NONE",
    "VOIDED, NONE",
    "ABSENT, NONE"
  })
  void whatACancelledOrderMayHoldGoesBack(ProviderState state, Step due) {
    assertThat(that(state).cancel("customer-request").due()).isEqualTo(due);
    assertThat(asked.cancel("customer-request").heard(Answer.of(state, "ref")).due())
        .isEqualTo(due);
  }

  @Test
  void aSuccessThatComesAfterWeGaveUpIsVoidedAndToldSo() {
    Payment late = asked.giveUp().heard(Answer.ABSENT);
    assertThat(late.status()).isEqualTo(PaymentStatus.DECLINED);
    assertThat(late.code()).isEqualTo("provider-timeout");

    late = late.heard(Answer.of(ProviderState.AUTHORISED, "ref"));
    assertThat(late.due()).isEqualTo(Step.VOID);
    assertThat(late.status()).isEqualTo(PaymentStatus.DECLINED);

    late = late.heard(Answer.of(ProviderState.VOIDED, "ref"));
    assertThat(late.status()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(late.due()).isEqualTo(Step.NONE);
  }

  @Test
  void anOrderThatWasCancelledBeforeItAskedIsNeverCharged() {
    Payment none = Payment.cancelledBefore("o1", "p1", "u1", AMOUNT, "out-of-stock");

    assertThat(none.due()).isEqualTo(Step.NONE);
    assertThat(none.status()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(none.code()).isEqualTo("out-of-stock");
  }

  @Test
  void aRefusedCaptureIsTriedNoMoreUntilTheProviderSaysOtherwise() {
    Payment refused =
        that(ProviderState.AUTHORISED)
            .capture()
            .heardOfCapture(new Answer(ProviderState.AUTHORISED, "ref", "no", "No.", null));
    assertThat(refused.status()).isEqualTo(PaymentStatus.CAPTURE_FAILED);
    assertThat(refused.code()).isEqualTo("no");
    assertThat(refused.due()).isEqualTo(Step.NONE);
    assertThat(refused.heard(Answer.of(ProviderState.CAPTURED, "ref")).status())
        .isEqualTo(PaymentStatus.CAPTURED);
  }

  @Test
  void noMoreGoesBackThanWasPaid() {
    Payment paid =
        that(ProviderState.CAPTURED)
            .refund("r1", euros(60), "broken")
            .refund("r1", euros(60), "broken")
            .refund("r2", euros(41), "broken")
            .refund("r3", euros(40), "broken")
            .refund("r4", euros(0), "nothing")
            .refund("r5", new Money(1, "USD"), "other money");

    assertThat(paid.refunds())
        .extracting(Refund::refundId, Refund::state)
        .containsExactly(
            tuple("r1", RefundState.REQUESTED),
            tuple("r2", RefundState.FAILED),
            tuple("r3", RefundState.REQUESTED),
            tuple("r4", RefundState.FAILED),
            tuple("r5", RefundState.FAILED));
  }

  @Test
  void aRefundThatTheProviderRefusedMayBeAskedForAnew() {
    Payment paid =
        that(ProviderState.CAPTURED)
            .refund("r1", AMOUNT, "broken")
            .heardOfRefund("r1", RefundAnswer.failed("no", "No."))
            .refund("r2", AMOUNT, "broken");

    assertThat(paid.due()).isEqualTo(Step.REFUND);
    assertThat(paid.openRefund()).map(Refund::refundId).contains("r2");
  }

  @Test
  void aRefundWaitsForTheCaptureAndFailsWhenNothingIsTaken() {
    Payment waiting = that(ProviderState.AUTHORISED).refund("r1", AMOUNT, "broken");
    assertThat(waiting.due()).isEqualTo(Step.NONE);
    assertThat(waiting.heard(Answer.of(ProviderState.CAPTURED, "ref")).due())
        .isEqualTo(Step.REFUND);
    assertThat(waiting.heard(Answer.of(ProviderState.VOIDED, "ref")).refund("r1"))
        .map(Refund::state)
        .contains(RefundState.FAILED);
  }

  @ParameterizedTest
  @EnumSource(ProviderState.class)
  void theProvidersNameForAPaymentIsNotForgotten(ProviderState state) {
    assertThat(that(ProviderState.PROCESSING).heard(Answer.of(state, null)).answer().reference())
        .isEqualTo("ref");
  }
}
