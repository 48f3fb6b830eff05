package io.ecom.product.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Money;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductDetailsTest {
  private static final List<String> NONE = List.of();

  private static void assertRefused(String field, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(InvalidProduct.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static ProductDetails titled(String title) {
    return Products.mug(title, NONE, NONE, Products.variant("A", 1));
  }

  @Test
  void aTitleHasOneTo255Letters() {
    assertThat(titled("x".repeat(255)).title()).hasSize(255);
    assertRefused("title", () -> titled("x".repeat(256)));
    assertRefused("title", () -> titled(" "));
  }

  @Test
  void somethingIsForSaleButNotMoreThanAHundredThings() {
    assertRefused("variants", () -> Products.mug());
    assertThat(Products.mug(variants(100)).variants()).hasSize(100);
    assertRefused("variants", () -> Products.mug(variants(101)));
  }

  private static Variant[] variants(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Products.variant("MUG-" + i, 1, "Colour " + i))
        .toArray(Variant[]::new);
  }

  @Test
  void everyVariantIsItsOwn() {
    assertRefused(
        "variants",
        () -> Products.mug(Products.variant("A", 1, "Red"), Products.variant("A", 1, "Blue")));
    assertRefused(
        "variants",
        () -> Products.mug(Products.variant("A", 1, "Red"), Products.variant("B", 2, "Red")));
  }

  @Test
  void everyVariantHasAValueForEveryOption() {
    assertRefused("variants", () -> Products.mug(Products.variant("A", 1)));
    assertRefused("variants", () -> Products.mug(Products.variant("A", 1, "Red", "Large")));
  }

  @Test
  void optionsAreFewNamedAndDifferent() {
    Variant four = Products.variant("A", 1, "1", "2", "3", "4");
    Variant two = Products.variant("A", 1, "1", "2");

    assertRefused("options", () -> Products.mug("Mug", List.of("a", "b", "c", "d"), NONE, four));
    assertRefused("options", () -> Products.mug("Mug", List.of("a", " "), NONE, two));
    assertRefused("options", () -> Products.mug("Mug", List.of("a", "a"), NONE, two));
  }

  @Test
  void allPricesAreInOneCurrency() {
    Variant dollars = new Variant("B", List.of("Red"), new Money(1, "USD"), null, null, null);

    assertRefused("variants", () -> Products.mug(Products.variant("A", 1, "Blue"), dollars));
  }

  @Test
  void aCategoryIsNamedOnce() {
    assertRefused(
        "categories",
        () -> Products.mug("Mug", NONE, List.of("tea", "tea"), Products.variant("A", 1)));
  }

  @Test
  void pricesRangeFromTheCheapestToTheDearestVariant() {
    ProductDetails mug =
        Products.mug(
            Products.variant("A", 300, "Red"),
            Products.variant("B", 100, "Blue"),
            Products.variant("C", 200, "Green"));

    assertThat(mug.priceFrom()).isEqualTo(Products.eur(100));
    assertThat(mug.priceTo()).isEqualTo(Products.eur(300));
    assertThat(mug.optionValues(0)).containsExactly("Red", "Blue", "Green");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:image/png;base64,AA",
        "//evil.example/x.png",
        "https:/x",
        "ftp://x/y",
        "",
        "https://x/\"onload=",
        "/a b"
      })
  void aPictureIsAnAddressOfTheWebOrTheShop(String url) {
    assertRefused("images", () -> new Image(url, ""));
  }
}
