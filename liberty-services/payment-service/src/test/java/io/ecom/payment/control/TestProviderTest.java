package io.ecom.payment.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Money;
import io.ecom.payment.control.PaymentProvider.Outcome;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.payment.entity.TestCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** There is no ledger here: whatever is answered has moved no money. */
class TestProviderTest {
  private static final Money AMOUNT = new Money(100, "EUR");

  private final TestProvider provider = new TestProvider();

  @ParameterizedTest
  @CsvSource({"DECLINED, card-declined", "INSUFFICIENT_FUNDS, insufficient-funds"})
  void aDeclineSaysWhyAndMovesNoMoney(TestCard card, String code) {
    Outcome outcome = provider.authorise("k", card.token(), AMOUNT);

    assertThat(outcome.status()).isEqualTo(PaymentStatus.DECLINED);
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.message()).isNotBlank();
  }

  @Test
  void aCardThatNeedsConfirmationMovesNoMoneyBefore() {
    assertThat(provider.authorise("k", TestCard.NEEDS_CONFIRMATION.token(), AMOUNT).status())
        .isEqualTo(PaymentStatus.REQUIRES_ACTION);
  }

  @Test
  void anUnknownTokenIsDeclined() {
    assertThat(provider.authorise("k", "tok_stolen", AMOUNT).code()).isEqualTo("invalid-token");
  }

  @Test
  void aProviderThatDoesNotAnswerIsADecline() {
    Outcome outcome = new ProviderCalls().noAnswer("o1", "t", AMOUNT);

    assertThat(outcome.status()).isEqualTo(PaymentStatus.DECLINED);
    assertThat(outcome.code()).isEqualTo("provider-timeout");
  }
}
