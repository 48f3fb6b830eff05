package io.ecom.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

  private static Recipient named(String name) {
    return new Recipient("u1", "ada@example.com", name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada",
        "Ada Lovelace",
        "J. R. R. Tolkien",
        "J.R.R. Tolkien",
        "Martin Luther King Jr.",
        "Seán O'Casey",
        "Jean-Luc",
        "李小龍",
        "Жанна д’Арк"
      })
  void isGreetedByName(String name) {
    assertThat(named(name).greeting()).isEqualTo("Hello " + name + ",");
  }

  /** Anyone can register somebody else's address under any name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example",
        "www.evil.example",
        "Win at evil.com",
        "evil.com",
        "a.b.co",
        "You won 100 €",
        "Click: here",
        "Ada\nBcc: eve@example.com",
        "<b>Ada</b>",
        "eve@evil.example"
      })
  void whatLooksLikeALinkOrAMessageIsNotRepeated(String name) {
    assertThat(named(name).greeting()).isEqualTo("Hello,");
  }

  @Test
  void aNameIsNoEssay() {
    assertThat(named("x".repeat(50)).greeting()).startsWith("Hello x");
    assertThat(named("x".repeat(51)).greeting()).isEqualTo("Hello,");
  }

  @Test
  void printedItSaysNothingPersonal() {
    assertThat(named("Ada").toString()).doesNotContain("Ada", "example.com");
  }
}
