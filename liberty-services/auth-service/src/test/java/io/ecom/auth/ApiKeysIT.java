package io.ecom.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Machine;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Signer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines get tokens by keys that admins make. */
@ServiceUnderTest("auth")
class ApiKeysIT {
  private static final String KEYS = "/api/v1/auth/admin/api-keys";
  private static final int FREE = 10;
  private static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  private final Admin admin = Admin.logIn();

  private static Map<String, Object> order(String name) {
    return new HashMap<>(Map.of("name", name, "scopes", List.of("catalog:read")));
  }

  private Response create(Object order, String idempotencyKey) {
    return admin.requestTo("auth").header("Idempotency-Key", idempotencyKey).body(order).post(KEYS);
  }

  private JsonPath key(Machine machine) {
    return admin
        .requestTo("auth")
        .get(KEYS + "/" + machine.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertError(Response answer, int status, String error) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
  }

  @Test
  void theSecretIsShownOnce() {
    String repetition = Api.newKey();
    Response made = create(order("ERP"), repetition);
    assertThat(made.statusCode()).isEqualTo(201);
    String id = made.jsonPath().getString("id");
    assertThat(made.header("Location")).endsWith("/api-keys/" + id);
    assertThat(made.jsonPath().getString("secret")).hasSize(43);

    Response again = create(order("ERP"), repetition);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getString("id")).isEqualTo(id);
    assertThat(again.jsonPath().getString("secret")).isNull();
    Response shown = admin.requestTo("auth").get(KEYS + "/" + id);
    assertThat(shown.jsonPath().getString("secret")).isNull();
    assertThat(shown.asString()).doesNotContain("ecretHash");
  }

  @Test
  void aKeyBecomesAToken() {
    Machine machine = Machine.with(admin, "support:read", "catalog:write");
    assertThat(key(machine).getString("lastUsedAt")).isNull();
    Response answer = machine.ask(Map.of());
    answer.then().statusCode(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.jsonPath().getString("token_type")).isEqualTo("Bearer");
    assertThat(answer.jsonPath().getInt("expires_in")).isBetween(60, 900);
    assertThat(answer.jsonPath().getString("scope")).isEqualTo("support:read catalog:write");
    assertThat(answer.jsonPath().getString("refresh_token")).isNull();

    JWTClaimsSet claims = claims(answer.jsonPath().getString("access_token"));
    assertThat(claims.getSubject()).isEqualTo(machine.id());
    assertThat(claims.getClaim("client_id")).isEqualTo(machine.id());
    assertThat(claims.getClaim("groups")).isEqualTo(List.of("catalog", "support"));
    assertThat(claims.getClaim("cnf")).isNull();
    assertThat(key(machine).getString("lastUsedAt")).isNotNull();
  }

  @Test
  void credentialsComeByHttpBasicToo() {
    Machine machine = Machine.with(admin, "catalog:read");
    RequestSpecification basic =
        Machine.form("auth", Map.of()).auth().preemptive().basic(machine.id(), machine.secret());
    basic.post(Machine.TOKEN).then().statusCode(200);

    Response wrong =
        Machine.form("auth", Map.of())
            .auth()
            .preemptive()
            .basic(machine.id(), "wrong")
            .post(Machine.TOKEN);
    assertError(wrong, 401, "invalid_client");
    assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
  }

  @Test
  void aTokenMayBeGoodForLess() {
    Machine machine = Machine.with(admin, "catalog:write");
    JWTClaimsSet claims = claims(machine.token("catalog:read"));
    assertThat(claims.getClaim("scope")).isEqualTo("catalog:read");

    for (String more : List.of("support:read", "catalog:read support:read", "admin", "x")) {
      assertError(machine.ask(Map.of("scope", more)), 400, "invalid_scope");
    }
  }

  @Test
  void refusalsAreThoseOfTheStandard() {
    Machine machine = Machine.with(admin, "catalog:read");
    assertError(
        Api.toService("auth")
            .contentType("application/x-www-form-urlencoded")
            .formParam("client_id", machine.id())
            .post(Machine.TOKEN),
        400,
        "invalid_request");
    assertError(
        Api.toService("auth")
            .contentType("application/x-www-form-urlencoded")
            .formParam("grant_type", "password")
            .post(Machine.TOKEN),
        400,
        "unsupported_grant_type");
    assertError(machine.ask(Map.of("client_id", "another")), 400, "invalid_request");
    assertError(Machine.form("auth", Map.of()).post(Machine.TOKEN), 401, "invalid_client");
    Api.assertProblem(
        Api.toService("auth").body("{}").post(Machine.TOKEN), 415, "unsupported-media-type");
  }

  @Test
  void secretsAreNotGuessedAndTheRightOneIsLetIn() {
    Machine machine = Machine.with(admin, "catalog:read");
    // A line of its own, or the tests that come after were slowed down.
    String line = "2001:db8:%x::1".formatted(ThreadLocalRandom.current().nextInt(0x10000));
    for (int i = 0; i < FREE; i++) {
      assertError(guess(machine, line), 401, "invalid_client");
    }
    Response slowedDown = guess(machine, line);
    Api.assertProblem(slowedDown, 429, "too-many-attempts");
    assertThat(slowedDown.header("Retry-After")).isNotBlank();
    assertThat(machine.token()).isNotBlank();
  }

  private static Response guess(Machine machine, String line) {
    return Machine.form("auth", Map.of("client_id", machine.id(), "client_secret", "guessed"))
        .header("X-Forwarded-For", line)
        .post(Machine.TOKEN);
  }

  @Test
  void aRevokedKeyIsOfNoUse() {
    Machine machine = Machine.with(admin, "catalog:read");
    machine.revoke(admin);
    machine.revoke(admin);
    assertError(machine.ask(Map.of()), 401, "invalid_client");
    assertThat(key(machine).getString("revokedAt")).isNotNull();
    Api.assertProblem(admin.requestTo("auth").delete(KEYS + "/none"), 404, "not-found");

    List<String> actions =
        admin
            .requestTo("auth")
            .queryParam("subject", machine.id())
            .get("/api/v1/auth/admin/audit")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.action");
    assertThat(actions).containsExactly("api-key-revoked", "api-key-created");
  }

  @Test
  void aPublicKeyBindsTheTokens() {
    Signer signer = Signer.ed25519();
    Machine machine = Machine.with(admin, signer, "catalog:read");
    assertThat(key(machine).getString("signatureKeyId")).isEqualTo(signer.thumbprint());
    assertThat(claims(machine.token()).getClaim("cnf")).isEqualTo(Map.of("jwk", signer.jwk()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "admin:write", "shopper", ""})
  void noScopeStandsForAnotherRole(String scope) {
    Map<String, Object> order = order("ERP");
    order.put("scopes", List.of(scope));
    Api.assertProblem(create(order, Api.newKey()), 400, "validation-failed");
  }

  @Test
  void badOrdersAreRefused() {
    for (String field : List.of("name", "scopes")) {
      Map<String, Object> order = order("ERP");
      order.remove(field);
      Api.assertProblem(create(order, Api.newKey()), 400, "validation-failed");
    }
    Map<String, Object> over = order("ERP");
    over.put("expiresAt", Instant.now().minusSeconds(1).toString());
    Api.assertProblem(create(over, Api.newKey()), 400, "validation-failed");
    over.put("expiresAt", Instant.MAX.toString());
    Api.assertProblem(create(over, Api.newKey()), 400, "malformed-json");
    Map<String, Object> secret = order("ERP");
    secret.put("publicKey", Map.of("kty", "OKP", "crv", "Ed25519", "x", "AAAA", "d", "AAAA"));
    Api.assertProblem(create(secret, Api.newKey()), 400, "validation-failed");
    Map<String, Object> unknown = order("ERP");
    unknown.put("publicKey", Map.of("kty", "RSA", "crv", "-", "x", "AAAA"));
    Api.assertProblem(create(unknown, Api.newKey()), 400, "validation-failed");
    unknown.put("publicKey", Map.of("kty", "EC", "crv", "P-256", "x", X, "y", X));
    Api.assertProblem(create(unknown, Api.newKey()), 400, "validation-failed");
    Api.assertProblem(
        admin.requestTo("auth").body(order("ERP")).post(KEYS), 400, "idempotency-key-missing");
  }

  @Test
  void keysAreListedInParts() {
    Machine one = Machine.with(admin, "catalog:read");
    Machine two = Machine.with(admin, "catalog:read");
    List<String> ids = Api.readInParts(() -> admin.requestTo("auth"), KEYS, "id", 2);
    assertThat(ids).containsSubsequence(two.id(), one.id());
    Api.assertRefusesBadPaging(() -> admin.requestTo("auth"), KEYS);
  }

  @Test
  void onlyAdminsSeeToKeys() {
    for (String role : List.of("shopper", "support", "catalog")) {
      var person = admin.appoint(role);
      Api.assertProblem(person.requestTo("auth").get(KEYS), 403, "forbidden");
    }
    String token = Machine.with(admin, "support:write", "catalog:write").token();
    Response answer = Api.toService("auth").header("Authorization", "Bearer " + token).get(KEYS);
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
