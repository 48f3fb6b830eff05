package io.ecom.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
  private static Payment payment(PaymentStatus status) {
    return new Payment("o1", "p1", "u1", new Money(100, "EUR"), status, null, null, 1);
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
}
