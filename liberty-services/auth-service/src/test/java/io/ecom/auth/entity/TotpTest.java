package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /** The key of RFC 6238, appendix B. */
  private final Totp totp = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  /** Its test vectors for SHA-1, the last six of eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void agreesWithTheStandard(long seconds, String code) {
    assertThat(totp.codeAt(Instant.ofEpochSecond(seconds))).isEqualTo(code);
  }

  @Test
  void aCodeIsGoodForItsStepAndTheNeighbours() {
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    long step = now.getEpochSecond() / 30;
    for (long away = -1; away <= 1; away++) {
      String code = totp.codeAt(now.plusSeconds(30 * away));
      assertThat(totp.stepOf(code, now)).isEqualTo(OptionalLong.of(step + away));
    }
    assertThat(totp.stepOf(totp.codeAt(now.plusSeconds(60)), now)).isEmpty();
    assertThat(totp.stepOf(totp.codeAt(now.minusSeconds(60)), now)).isEmpty();
    assertThat(totp.stepOf("", now)).isEmpty();
  }

  @Test
  void secretsHave160BitsAndDiffer() {
    assertThat(Totp.draw().secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.draw().secret());
  }

  @Test
  void recoveryCodesAreKnownHoweverTheyAreTyped() {
    var codes = RecoveryCode.draw();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    String text = codes.get(0).text();
    assertThat(text).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
    assertThat(new RecoveryCode(" " + text.toLowerCase().replace("-", " ")).hash())
        .isEqualTo(codes.get(0).hash());
    assertThat(codes.get(1).hash()).isNotEqualTo(codes.get(0).hash());
  }
}
