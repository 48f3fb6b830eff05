package io.ecom.product.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Money;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTest {
  private static final Money PRICE = Products.eur(1_000);

  private static void assertRefused(String field, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(InvalidProduct.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-A", "A B", "A/B", "Ä", "A?b", "..", "A\n"})
  void aSkuFitsIntoAUrl(String sku) {
    assertRefused("sku", () -> Products.variant(sku, 1));
  }

  @Test
  void aSkuHasAtMost64Characters() {
    assertThat(Products.variant("A".repeat(64), 1).sku()).hasSize(64);
    assertRefused("sku", () -> Products.variant("A".repeat(65), 1));
  }

  @Test
  void nothingIsPaidOut() {
    assertThat(Products.variant("FREE", 0).price().amount()).isZero();
    assertRefused("price", () -> Products.variant("A", -1));
  }

  @Test
  void aPriceIsReducedFromAHigherOneInTheSameCurrency() {
    assertRefused("compareAtPrice", () -> reducedFrom(PRICE));
    assertRefused("compareAtPrice", () -> reducedFrom(Products.eur(999)));
    assertRefused("compareAtPrice", () -> reducedFrom(new Money(9_999, "USD")));
    assertThat(reducedFrom(Products.eur(1_001)).compareAtPrice()).isEqualTo(Products.eur(1_001));
  }

  private static Variant reducedFrom(Money compareAt) {
    return new Variant("A", List.of(), PRICE, compareAt, null, null);
  }

  @Test
  void stockDoesNotBeginBelowZero() {
    assertRefused("initialQuantity", () -> new Variant("A", List.of(), PRICE, null, -1, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example/x.png", "", "mug.svg"})
  void itsPictureIsAnAddressOfTheWebOrTheShop(String url) {
    assertRefused("image", () -> new Variant("A", List.of(), PRICE, null, null, url));
  }

  @Test
  void itIsCalledByItsOptions() {
    assertThat(Products.variant("A", 1).title()).isEqualTo("Default");
    assertThat(Products.variant("A", 1, "Sage", "350 ml").title()).isEqualTo("Sage / 350 ml");
    assertRefused("options", () -> Products.variant("A", 1, "Sage", " "));
  }
}
