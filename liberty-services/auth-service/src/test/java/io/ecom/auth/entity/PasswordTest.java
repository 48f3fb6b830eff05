package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  private static final EmailAddress ADA = new EmailAddress("ada@example.com");

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "12345678", "pässwörd", " spaces ", "密码密码密码安全"})
  void anyEightCharactersWillDo(String password) {
    assertThat(new Password(password).weakness(ADA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, at least 8 characters",
    "'', at least 8 characters",
    "😀😁😂🤣, at least 8 characters",
    "aaaaaaaaaa, not repeat",
    "abababababab, not repeat",
    "ada@example.com, not be the e-mail address",
    "' ADA@Example.com ', not be the e-mail address"
  })
  void whatIsGuessedAtOnceIsWeak(String password, String why) {
    assertThat(new Password(password).weakness(ADA).orElseThrow()).contains(why);
  }

  @Example
  void megabytesAreNotHashed() {
    assertThat(new Password("x".repeat(256)).value()).hasSize(256);
    assertThatThrownBy(() -> new Password("x".repeat(257)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Keyboards differ in how they make an ü. */
  @Example
  void composedOrNotIsTheSamePassword() {
    assertThat(new Password("Mu\u0308nchen")).isEqualTo(new Password("M\u00fcnchen"));
  }

  /** Bcrypt ignores what follows its 72nd byte, and some take a zero for the end. */
  @Property
  void bcryptSeesAllOfIt(@ForAll @StringLength(max = 256) String password) {
    String prehashed = new Password(password).prehashed();

    assertThat(prehashed).matches("[A-Za-z0-9+/]{43}=");
    if (password.length() < Password.MAX_LENGTH) {
      assertThat(new Password(password + "x").prehashed()).isNotEqualTo(prehashed);
    }
  }

  @Example
  void itIsNeverPrinted() {
    assertThat(new Password("correct horse").toString()).doesNotContain("correct");
  }
}
