package io.ecom.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.auth.boundary.TokenResource.TokenAnswer;
import io.ecom.auth.boundary.TokenResource.TokenError;
import io.ecom.auth.entity.ApiKey;
import io.ecom.auth.entity.Scope;
import io.ecom.shared.web.ProblemException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** As it goes over the wire. */
class ApiKeyRequestTest {
  private static final Jsonb JSONB = JsonbBuilder.create();
  private static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  private static ApiKeyRequest request(String more) {
    String json =
        "{\"name\":\" ERP \",\"scopes\":[\"catalog:write\",\"support:read\"]" + more + "}";
    return JSONB.fromJson(json, ApiKeyRequest.class);
  }

  private static String publicKey(String members) {
    return ",\"publicKey\":{" + members + "}";
  }

  @Test
  void saysWhatTheKeyIsFor() {
    String key = "\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + X + "\"";
    ApiKey.Order order =
        request(publicKey(key) + ",\"expiresAt\":\"2027-01-01T00:00:00Z\"").order();
    assertThat(order.scopes()).containsExactlyInAnyOrder(Scope.CATALOG_WRITE, Scope.SUPPORT_READ);
    assertThat(order.expiresAt()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(Objects.requireNonNull(order.publicKey()).thumbprint())
        .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(request("").order().publicKey()).isNull();
  }

  @Test
  void aStrangeKeyIsTheClientsMistake() {
    ApiKeyRequest strange = request(publicKey("\"kty\":\"RSA\",\"crv\":\"\",\"x\":\"AAAA\""));
    assertThatThrownBy(strange::order).isInstanceOf(ProblemException.class);
  }

  @Test
  void theSecretIsInTheFirstAnswerOnly() {
    ApiKey.Issued issued = ApiKey.issue(request("").order(), "admin-1", Instant.EPOCH);
    ApiKeyResponse first = ApiKeyResponse.of(issued);
    assertThat(JSONB.toJson(first)).contains("\"secret\":\"" + issued.secret() + '"');
    for (Object later : new Object[] {first.withoutSecret(), ApiKeyResponse.of(issued.key())}) {
      assertThat(JSONB.toJson(later))
          .contains("\"id\":\"" + issued.key().id() + '"')
          .doesNotContain("secret", issued.secret(), issued.key().secretHash());
    }
    assertThat(first.toString()).doesNotContain(issued.secret());
  }

  @Test
  void tokensAreNamedAsOauthNamesThem() {
    assertThat(JSONB.toJson(new TokenAnswer("t", "Bearer", 300, "catalog:read")))
        .contains("\"access_token\":\"t\"", "\"token_type\":\"Bearer\"", "\"expires_in\":300");
    assertThat(JSONB.toJson(new TokenError("invalid_client", "x")))
        .contains("\"error\":\"invalid_client\"", "\"error_description\":\"x\"");
    assertThat(new TokenAnswer("t0ken", "Bearer", 300, "x").toString()).doesNotContain("t0ken");
  }
}
