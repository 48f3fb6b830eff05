package io.ecom.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestCardTest {

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
