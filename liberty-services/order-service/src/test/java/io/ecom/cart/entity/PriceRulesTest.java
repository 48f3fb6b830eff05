package io.ecom.cart.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ecom.contracts.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTest {
  private final PriceRules rules = PriceRules.STANDARD;

  @Test
  void anEmptyCartCostsNothingNotEvenShipping() {
    Totals totals = rules.total(List.of());

    assertThat(totals.total()).isEqualTo(Money.zero("EUR"));
    assertThat(totals.explanation()).isEmpty();
  }

  @Test
  void theExplanationNamesEveryPart() {
    Totals totals =
        rules.total(List.of(Articles.line("A", 1_250, 2), Articles.line("B", 1_333, 1)));

    assertThat(totals.explanation())
        .extracting(PriceComponent::kind, part -> part.amount().amount())
        .containsExactly(
            tuple("line", 2_500L),
            tuple("included-tax", 417L),
            tuple("line", 1_333L),
            tuple("included-tax", 222L),
            tuple("shipping", 490L),
            tuple("included-tax", 82L));
    assertThat(totals.subtotal().amount()).isEqualTo(3_833);
    assertThat(totals.tax().amount()).isEqualTo(721);
    assertThat(totals.total().amount()).isEqualTo(4_323);
  }

  @ParameterizedTest
  @CsvSource({"4999, 490", "5000, 0", "5001, 0"})
  void shippingIsFreeFromFiftyEuros(long subtotal, long shipping) {
    assertThat(rules.total(List.of(Articles.line("A", subtotal, 1))).shipping().amount())
        .isEqualTo(shipping);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 0", "3, 1", "8, 1", "9, 2", "120, 20", "490, 82", "9999, 1667"})
  void includedTaxIsRoundedHalfUp(long gross, long tax) {
    assertThat(rules.taxIn(new Money(gross, "EUR")).amount()).isEqualTo(tax);
  }

  @Test
  void aTotalThatIsNotExplainedCannotBeMade() {
    Money one = new Money(1, "EUR");
    Money none = Money.zero("EUR");

    assertThatThrownBy(() -> new Totals(one, none, none, one, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unexplained");
  }
}
