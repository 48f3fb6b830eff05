package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationKeyTest {
  /** Of RFC 8037, appendix A.2. */
  private static final String POINT = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  @Test
  void hasTheThumbprintOfTheStandard() {
    assertThat(new VerificationKey("OKP", "Ed25519", POINT, null).thumbprint())
        .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  @Test
  void aKeyOnP256HasTwoCoordinates() {
    VerificationKey key = new VerificationKey("EC", "P-256", POINT, POINT);
    assertThat(key.jwk()).containsOnlyKeys("crv", "kty", "x", "y");
    assertThat(key.thumbprint()).hasSize(43);
  }

  @ParameterizedTest
  @CsvSource({
    "OKP, X25519, " + POINT + ",",
    "OKP, Ed25519, " + POINT + "," + POINT,
    "OKP, Ed25519, AAAA,",
    "OKP, Ed25519, '!" + POINT + "',",
    "OKP, P-256, " + POINT + ",",
    "EC, P-256, " + POINT + ",",
    "EC, P-256, " + POINT + ", AAAA",
    "EC, P-384, " + POINT + "," + POINT,
    "RSA, RS256, " + POINT + ",",
    "oct, '', " + POINT + ","
  })
  void otherKeysAreNone(String kty, String crv, String x, @Nullable String y) {
    assertThat(VerificationKey.parse(kty, crv, x, y)).isEmpty();
  }
}
