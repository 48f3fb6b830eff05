package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "Ada@Example.COM, ada@example.com",
    "' ada@example.com ', ada@example.com",
    "ada+shop@example.com, ada+shop@example.com",
    "o'hara@example.com, o'hara@example.com",
    "ADA@localhost, ada@localhost",
    "JÖRG@EXAMPLE.DE, jörg@example.de"
  })
  void oneAddressIsOneAccountHoweverItIsTyped(String typed, String address) {
    assertThat(new EmailAddress(typed).value()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.com",
        "ada@",
        "a@b@c",
        "ada lovelace@example.com",
        "ada@exam ple.com",
        "ada@example.com,eve@example.com",
        "Ada <ada@example.com>",
        "ada@example.com\nBcc: eve@example.com",
        "ada\u0000;@example.com"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void itIsNotTooLong() {
    String domain = "@" + "d".repeat(170) + ".example";

    assertThat(new EmailAddress("a".repeat(64) + domain).value()).hasSizeLessThan(254);
    assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + domain))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** So that it cannot reach a log by accident. */
  @Example
  void printedItIsMasked() {
    assertThat(new EmailAddress("ada.lovelace@example.com")).hasToString("a***@example.com");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("aAhHiIİßẞΣςéÉ\u0301\u0331\u0307K\u212a")
        .ofMinLength(1)
        .ofMaxLength(8);
  }

  @Property
  void readAgainItIsTheSame(@ForAll("names") String name) {
    EmailAddress address = new EmailAddress(name + "@example.com");

    assertThat(new EmailAddress(address.value())).isEqualTo(address);
  }

  @Property
  void composedOrNotIsTheSame(@ForAll("names") String name) {
    String address = name + "@example.com";

    for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
      assertThat(new EmailAddress(Normalizer.normalize(address, form)))
          .isEqualTo(new EmailAddress(address));
    }
    assertThat(new EmailAddress(address.toLowerCase(Locale.ROOT)))
        .isEqualTo(new EmailAddress(address));
  }
}
