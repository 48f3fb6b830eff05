package io.ecom.gateway.control.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundKeyTest {
  /** Of RFC 8037, appendix A.2. */
  private static final Map<String, Object> EDWARDS =
      Map.of("kty", "OKP", "crv", "Ed25519", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

  @Test
  void isNamedByItsThumbprint() throws JOSEException {
    assertThat(BoundKey.of(Map.of("jwk", EDWARDS)).thumbprint())
        .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    ECKey pair = new ECKeyGenerator(Curve.P_256).generate();
    assertThat(BoundKey.of(Map.of("jwk", pair.toPublicJWK().toJSONObject())).thumbprint())
        .isEqualTo(pair.computeThumbprint().toString());
  }

  @Test
  void whatCannotSignBindsNothing() throws JOSEException {
    ECKey wrongCurve = new ECKeyGenerator(Curve.P_384).generate();
    for (Map<String, Object> none :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("jkt", "x"),
            Map.of("jwk", "x"),
            Map.of("jwk", Map.of("kty", "OKP")),
            Map.of("jwk", Map.of("kty", "oct", "k", "AAAA")),
            Map.of("jwk", Map.of("kty", "OKP", "crv", "Ed25519", "x", "AAAA")),
            Map.of("jwk", wrongCurve.toPublicJWK().toJSONObject()))) {
      assertThatIllegalArgumentException().isThrownBy(() -> BoundKey.of(none));
    }
  }
}
