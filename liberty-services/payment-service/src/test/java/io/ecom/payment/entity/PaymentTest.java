package io.ecom.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
  private static final Money AMOUNT = new Money(100, "EUR");

  private static Payment payment(PaymentStatus status) {
    return new Payment("o1", "p1", "u1", AMOUNT, status, null, null, 1);
  }

  @Test
  void aStepRaisesTheVersion() {
    Payment next = payment(PaymentStatus.PENDING).become(PaymentStatus.AUTHORISED, null, null);
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.become(PaymentStatus.CAPTURED, null, null).version()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentStatus.class,
      names = {"DECLINED", "CAPTURED", "VOIDED"})
  void whatHasEndedStaysAsItIs(PaymentStatus ended) {
    for (PaymentStatus next : PaymentStatus.values()) {
      assertThatThrownBy(() -> payment(ended).become(next, null, null))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, REQUIRES_ACTION",
    "PENDING, AUTHORISED",
    "PENDING, DECLINED",
    "PENDING, VOIDED",
    "REQUIRES_ACTION, AUTHORISED",
    "REQUIRES_ACTION, DECLINED",
    "REQUIRES_ACTION, VOIDED",
    "AUTHORISED, CAPTURED",
    "AUTHORISED, VOIDED"
  })
  void theseStepsAreLegal(PaymentStatus from, PaymentStatus next) {
    Payment moved = payment(from).become(next, "code", "message");

    assertThat(moved).isEqualTo(new Payment("o1", "p1", "u1", AMOUNT, next, "code", "message", 2));
  }

  /** Nothing is captured that was not authorised, nor twice, nor after it was given back. */
  @ParameterizedTest
  @EnumSource(value = PaymentStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTHORISED")
  void onlyWhatIsAuthorisedIsCaptured(PaymentStatus status) {
    assertThat(status.mayBecome(PaymentStatus.CAPTURED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(PaymentStatus.class)
  void noStepLeadsNowhere(PaymentStatus status) {
    assertThat(status.mayBecome(status)).isFalse();
    assertThat(status.mayBecome(PaymentStatus.PENDING)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestCard.class)
  void aTokenStandsForItsCardAndDoesNotHoldItsNumber(TestCard card) {
    assertThat(TestCard.ofToken(card.token())).contains(card);
    assertThat(card.token()).doesNotContainPattern("[0-9]{4}");
  }

  @Test
  void otherCardsAreNotKnown() {
    assertThat(TestCard.ofNumber("4111111111111111")).isEmpty();
    assertThat(TestCard.ofToken("tok_test_other")).isEmpty();
  }

  @Test
  void aCardIsKnownByItsLastDigits() {
    assertThat(TestCard.ofNumber("4242424242424242"))
        .hasValueSatisfying(card -> assertThat(card.last4()).isEqualTo("4242"));
  }
}
