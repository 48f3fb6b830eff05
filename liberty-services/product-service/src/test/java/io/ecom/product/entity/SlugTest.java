package io.ecom.product.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Café & Crème | cafe-creme",
        "  Blue  Mug! | blue-mug",
        "Größe 42 | grosse-42",
        "Smørrebrød | smorrebrod",
        "Ærø | aero",
        "İstanbul | istanbul",
        "½ price | 1-2-price",
        "ﬁne | fine",
        "Œuvre | oeuvre",
        "Łódź | lodz",
        "100% | 100"
      })
  void aNameBecomesReadable(String name, String slug) {
    assertThat(Slug.of(name).value()).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Blue", "blue mug", "-blue", "blue-", "blue--mug", "a/b", "..", "é"})
  void whatIsNoSlugIsRefused(String text) {
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(InvalidProduct.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"categories", "skus", "media", "imports"})
  void pathsOfTheApiCannotBeTaken(String reserved) {
    assertThatThrownBy(() -> new Slug(reserved))
        .isInstanceOf(InvalidProduct.class)
        .hasMessageContaining("reserved");
    assertThat(new Slug(reserved + "-2").value()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!?", "日本語"})
  void aNameWithoutLatinLettersNeedsAGivenSlug(String name) {
    assertThatThrownBy(() -> Slug.of(name)).isInstanceOf(InvalidProduct.class);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abcÄß éœ-_./&1\u0301 ")
        .ofMinLength(1)
        .ofMaxLength(300)
        .map(text -> "x" + text);
  }

  @Property
  void everyNameThatBeginsWithALetterHasASlugThatIsItsOwn(@ForAll("names") String name) {
    Slug slug = Slug.of(name);

    assertThat(slug.value()).hasSizeLessThanOrEqualTo(120);
    assertThat(Slug.of(slug.value())).isEqualTo(slug);
  }
}
