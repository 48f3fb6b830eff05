package io.ecom.user.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "+49 30 901820", "030/901820", "(030) 901-820", "+(49) 30", "110"})
  void phoneNumbers(String phone) {
    assertThat(phone).matches(Formats.PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "12", "call me", "+", "++49 30", "030\n901820", "tel:030901820", "()"})
  void noPhoneNumbers(String phone) {
    assertThat(phone).doesNotMatch(Formats.PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "de-DE", "zh-Hant-TW", "ast"})
  void locales(String locale) {
    assertThat(locale).matches(Formats.LOCALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "de_DE", "deutsch", "de-", "<b>"})
  void noLocales(String locale) {
    assertThat(locale).doesNotMatch(Formats.LOCALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003", "a\nb", "a\u0000", "\u0085a"})
  void noTexts(String text) {
    assertThat(text).doesNotMatch(Formats.TEXT);
  }

  /** What validation lets through must not fail as if it were our fault. */
  @Property
  void everyTextMakesAnAddress(@ForAll @StringLength(max = 100) String text) {
    Assume.that(text.matches(Formats.TEXT));
    AddressRequest request =
        new AddressRequest(text, text, text, text, text, text, "DE", null, false);

    assertThatCode(request::toAddress).doesNotThrowAnyException();
  }
}
