package io.ecom.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.auth.entity.Password;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
  private static final int QUICK = 4;

  private final PasswordHasher hasher = new PasswordHasher();

  @BeforeEach
  void prepare() {
    hasher.cost = QUICK;
    hasher.schemeName = "bcrypt";
    hasher.configure();
  }

  private boolean matches(String password, String hash) {
    return hasher.matches(new Password(password), Optional.of(hash));
  }

  private String hash(String password) {
    return hasher.hash(new Password(password));
  }

  @Test
  void onlyTheRightPasswordMatches() {
    String hash = hash("correct horse");

    assertThat(matches("correct horse", hash)).isTrue();
    assertThat(matches("correct horsE", hash)).isFalse();
    assertThat(matches("", hash)).isFalse();
  }

  /** Bcrypt alone would take the two for the same. */
  @Test
  void passwordsThatDifferAfter72BytesDiffer() {
    String begin = "x".repeat(72);
    String hash = hash(begin + "one");

    assertThat(matches(begin + "one", hash)).isTrue();
    assertThat(matches(begin + "two", hash)).isFalse();
    assertThat(matches(begin, hash)).isFalse();
  }

  @Test
  void equalPasswordsHaveDifferentHashes() {
    assertThat(hash("correct horse")).isNotEqualTo(hash("correct horse"));
    assertThat(hash("correct horse")).startsWith("{bcrypt-hs256}$2b$04$");
  }

  @Test
  void nobodysPasswordNeverMatches() {
    assertThat(hasher.matches(new Password("correct horse"), Optional.empty())).isFalse();
  }

  @Test
  void aHashOfAnotherCostStillMatches() {
    String old = hash("correct horse");
    hasher.cost = QUICK + 1;

    assertThat(matches("correct horse", old)).isTrue();
    assertThat(hash("correct horse")).contains("$05$");
  }

  @Test
  void aHashOfTodayIsKeptAndAnyOtherIsOutdated() {
    String old = hash("correct horse");
    assertThat(hasher.isOutdated(old)).isFalse();
    hasher.cost = QUICK + 1;
    assertThat(hasher.isOutdated(old)).isTrue();
  }

  @Test
  void argon2idTakesOverAndKnowsTheHashesOfBefore() {
    String old = hash("correct horse");
    hasher.schemeName = "Argon2id";
    hasher.configure();
    String next = hash("correct horse");

    assertThat(next).startsWith("{argon2id-hs256}$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(matches("correct horse", next)).isTrue();
    assertThat(matches("correct horsE", next)).isFalse();
    assertThat(matches("correct horse", old)).isTrue();
    assertThat(hasher.isOutdated(old)).isTrue();
    assertThat(hasher.isOutdated(next)).isFalse();
    nobodysPasswordNeverMatches();
  }

  @Test
  void aHashOfAnotherSchemeIsNotTakenForOne() {
    assertThatThrownBy(() -> matches("x", "{plain}x")).isInstanceOf(IllegalStateException.class);
  }
}
