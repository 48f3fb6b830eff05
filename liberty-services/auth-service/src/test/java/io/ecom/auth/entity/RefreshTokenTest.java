package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {
  private static final String SESSION = UUID.randomUUID().toString();

  private final RefreshToken token = RefreshToken.generate(SESSION);

  @Test
  void comesBackAsItWasSent() {
    assertThat(RefreshToken.parse(token.serialized())).contains(token);
  }

  @Test
  void noTwoAreAlike() {
    assertThat(Stream.generate(() -> RefreshToken.generate(SESSION).secret()).limit(1_000))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsStoredOrPrintedDoesNotHelpAThief() {
    assertThat(token.hash()).isNotEqualTo(token.secret()).hasSize(43);
    assertThat(token.toString()).doesNotContain(token.secret());
    assertThat(new RefreshToken(SESSION, token.secret()).hash()).isEqualTo(token.hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "abc",
        "0b9e2f6e-0000-0000-0000-000000000000",
        "0b9e2f6e-0000-0000-0000-000000000000.short",
        "0b9e2f6e-0000-0000-0000-000000000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!",
        "{\"$ne\":null}",
        "eyJhbGciOiJub25lIn0.e30."
      })
  void anythingElseIsNoTokenOfOurs(String text) {
    assertThat(RefreshToken.parse(text)).isEmpty();
  }
}
