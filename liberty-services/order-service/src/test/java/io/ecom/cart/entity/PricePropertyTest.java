package io.ecom.cart.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every cart. */
class PricePropertyTest {
  private final PriceRules rules = PriceRules.STANDARD;

  @Provide
  Arbitrary<List<PricedLine>> lines() {
    Arbitrary<PricedLine> line =
        Combinators.combine(
                Arbitraries.strings().withCharRange('A', 'Z').ofLength(5),
                Arbitraries.longs().between(0, 10_000_000),
                Arbitraries.integers().between(1, CartLine.MAX_QUANTITY))
            .as(Articles::line);
    return line.list().ofMaxSize(Cart.MAX_LINES);
  }

  @Property
  void theTotalIsTheSumOfItsExplanation(@ForAll("lines") List<PricedLine> lines) {
    Totals totals = rules.total(lines);

    long explained =
        totals.explanation().stream()
            .filter(part -> !part.kind().equals("included-tax"))
            .mapToLong(part -> part.amount().amount())
            .sum();
    assertThat(totals.total().amount()).isEqualTo(explained);
  }

  @Property
  void nothingIsNegative(@ForAll("lines") List<PricedLine> lines) {
    Totals totals = rules.total(lines);

    assertThat(totals.explanation()).allMatch(part -> part.amount().amount() >= 0);
    assertThat(totals.tax().amount()).isBetween(0L, totals.total().amount());
  }

  @Property
  void theOrderOfLinesDoesNotMatter(@ForAll("lines") List<PricedLine> lines) {
    List<PricedLine> reversed = new ArrayList<>(lines);
    Collections.reverse(reversed);

    Totals there = rules.total(lines);
    Totals back = rules.total(reversed);

    assertThat(back.total()).isEqualTo(there.total());
    assertThat(back.tax()).isEqualTo(there.tax());
  }

  @Property
  void anotherLineNeverSavesMoreThanTheShipping(
      @ForAll("lines") List<PricedLine> lines, @ForAll @LongRange(max = 10_000) long price) {
    List<PricedLine> more = new ArrayList<>(lines);
    more.add(Articles.line("MORE", price, 1));

    long difference = rules.total(more).total().amount() - rules.total(lines).total().amount();

    assertThat(difference).isGreaterThanOrEqualTo(price - rules.flatShipping().amount());
  }

  @Property
  void includedTaxIsWhatDecimalArithmeticSays(
      @ForAll @LongRange(max = 1_000_000_000_000L) long gross) {
    BigDecimal exact =
        BigDecimal.valueOf(gross)
            .multiply(BigDecimal.valueOf(20))
            .divide(BigDecimal.valueOf(120), 0, RoundingMode.HALF_UP);

    assertThat(rules.taxIn(new Money(gross, "EUR")).amount()).isEqualTo(exact.longValueExact());
  }
}
