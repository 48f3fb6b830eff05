package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Machine;
import io.ecom.shared.testkit.Signer;
import io.ecom.shared.testkit.Signer.Message;
import io.ecom.system.AtOnce;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of machines in the wrong hands, and keys that want more than they were given. */
@Attack
class MachineAttacksIT {
  private static final String CATEGORIES = "/api/v1/products/categories";
  private static final String SALES = "/api/v1/orders/sales";
  private static final Duration EVERYWHERE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 20;

  private static final Admin ADMIN = Admin.logIn();
  private static final Signer SIGNER = Signer.ed25519();
  private static String token;

  @BeforeAll
  static void makeAKey() {
    token = Machine.with(ADMIN, SIGNER, "catalog:write", "support:read").token();
  }

  private static Message message(Method method, String path, @Nullable String body) {
    return Message.now(method.name(), path, null, token, body);
  }

  private static Response send(
      Method method, String target, @Nullable String body, Map<String, String> fields) {
    RequestSpecification request = Api.anonymous().headers(fields);
    return (body == null ? request : request.body(body)).request(method, target);
  }

  private static Response read(String target, Map<String, String> fields) {
    return send(Method.GET, target, null, fields);
  }

  private static String category() {
    return "{\"name\":\"Category " + Api.newKey() + "\",\"slug\":\"c-" + Api.newKey() + "\"}";
  }

  @Test
  void aSignedRequestIsServed() {
    assertThat(read(SALES, SIGNER.fields(message(Method.GET, SALES, null))).statusCode())
        .isEqualTo(200);
    String body = category();
    Response made =
        send(Method.POST, CATEGORIES, body, SIGNER.fields(message(Method.POST, CATEGORIES, body)));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
  }

  @Test
  void aStolenTokenIsOfNoUseWithoutItsKey() {
    Map<String, String> bare = Map.of("Authorization", "Bearer " + token);
    Response missing = read(SALES, bare);
    Api.assertProblem(missing, 401, "signature-missing");
    assertThat(missing.header("Accept-Signature")).contains("\"@method\"", "\"authorization\"");
    for (Target target : Target.everywhere().filter(t -> t.service().equals("gateway")).toList()) {
      Api.assertProblem(target.withToken(token), 401, "signature-missing");
    }
    Api.assertProblem(
        Api.anonymous().cookie("ecom_access", token).get(SALES), 401, "signature-missing");
    assertThat(Sockets.handshakeWith(token)).as("a socket").isEqualTo(401);

    Signer thief = Signer.ed25519();
    Message message = message(Method.GET, SALES, null);
    Api.assertProblem(read(SALES, thief.fields(message)), 401, "signature-invalid");
    Api.assertProblem(
        read(SALES, thief.fields(message, SIGNER.thumbprint())), 401, "signature-invalid");
  }

  @Test
  void aSignatureIsGoodForOneRequestOnly() {
    String body = category();
    Map<String, String> fields = SIGNER.fields(message(Method.POST, CATEGORIES, body));
    Api.assertProblem(send(Method.POST, CATEGORIES, category(), fields), 401, "signature-invalid");
    Api.assertProblem(
        send(Method.POST, "/api/v1/products", body, fields), 401, "signature-invalid");
    Api.assertProblem(send(Method.PUT, CATEGORIES + "/x", body, fields), 401, "signature-invalid");
    Api.assertProblem(
        send(Method.POST, CATEGORIES + "?a=b", body, fields), 401, "signature-invalid");

    assertThat(send(Method.POST, CATEGORIES, body, fields).statusCode()).isEqualTo(201);
    Api.assertProblem(send(Method.POST, CATEGORIES, body, fields), 401, "signature-replayed");
  }

  @Test
  void ofTheSameRequestAtOnceOnePasses() {
    Map<String, String> fields = SIGNER.fields(message(Method.GET, SALES, null));
    List<Response> answers =
        AtOnce.call(Collections.nCopies(AT_ONCE, fields), same -> read(SALES, same));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(answer -> Api.assertProblem(answer, 401, "signature-replayed"));
  }

  @Test
  void anOldSignatureIsNone() {
    Message now = message(Method.GET, SALES, null);
    for (Instant time : List.of(now.created().minusSeconds(310), now.created().plusSeconds(60))) {
      Api.assertProblem(read(SALES, SIGNER.fields(now.at(time))), 401, "signature-invalid");
    }
  }

  @Test
  void theNeedForASignatureCannotBeTakenOut() {
    String[] parts = token.split("\\.");
    String unbound =
        Tokens.assembled(
            "{\"alg\":\"none\"}",
            Tokens.claims(token).toString().replaceFirst("\"cnf\":\\{[^}]*}}", "\"x\":1"),
            new byte[0]);
    assertThat(Api.withToken(unbound).get(SALES).statusCode()).isEqualTo(401);
    String unverifiable = parts[0] + "." + parts[1] + ".AAAA";
    Api.assertProblem(Api.withToken(unverifiable).get(SALES), 401, "signature-invalid");
  }

  @Test
  void aKeyGetsNoMoreThanItHas() {
    Machine machine = Machine.with(ADMIN, "support:read");
    for (String scope : List.of("support:write", "catalog:read", "admin", "support:read admin")) {
      Response answer = machine.ask(Map.of("scope", scope));
      assertThat(answer.statusCode()).as(scope).isEqualTo(400);
      assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_scope");
    }
    Response planted = machine.ask(Map.of("groups", "admin", "sub", "admin"));
    assertThat(Tokens.claim(planted.jsonPath().getString("access_token"), "groups"))
        .isEqualTo(List.of("support"));
  }

  @Test
  void aNarrowedTokenIsRefusedAtTheServiceItself() {
    Machine machine = Machine.with(ADMIN, "catalog:write", "support:write");
    String readsOnly = machine.token("catalog:read support:read");
    Stream.of(
            new Target("product", Method.POST, "/api/v1/products"),
            new Target("product", Method.POST, CATEGORIES),
            new Target("inventory", Method.POST, "/api/v1/inventory/locations"),
            new Target("order", Method.POST, "/api/v1/orders/none/refunds"),
            new Target("gateway", Method.POST, "/api/v1/products"))
        .forEach(
            target -> Api.assertProblem(target.withToken(readsOnly), 403, "insufficient-scope"));
    String catalogOnly = machine.token("catalog:write");
    Target sales = new Target("order", Method.GET, SALES);
    assertThat(sales.withToken(readsOnly).statusCode()).isEqualTo(200);
    assertThat(sales.withToken(catalogOnly).statusCode()).isEqualTo(403);
    Target adminOnly = new Target("auth", Method.GET, "/api/v1/auth/admin/api-keys");
    assertThat(adminOnly.withToken(machine.token()).statusCode()).isEqualTo(403);
  }

  @Test
  void aMachineIsNoCustomer() {
    String machine = Machine.with(ADMIN, "support:write").token();
    Response answer =
        Api.toService("user").header("Authorization", "Bearer " + machine).get("/api/v1/users/me");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aRevokedKeysTokenDiesWithinASecond() {
    Machine machine = Machine.with(ADMIN, "catalog:read", "support:read");
    String stolen = machine.token();
    Target sales = new Target("order", Method.GET, SALES);
    assertThat(sales.withToken(stolen).statusCode()).isEqualTo(200);
    machine.revoke(ADMIN);
    Instant deadline = Instant.now().plus(EVERYWHERE);
    while (Instant.now().isBefore(deadline) && !isDead(stolen)) {
      Thread.onSpinWait();
    }
    assertThat(isDead(stolen)).isTrue();
    assertThat(machine.ask(Map.of()).statusCode()).isEqualTo(401);
  }

  private static boolean isDead(String stolen) {
    return Target.everywhere().allMatch(target -> target.withToken(stolen).statusCode() == 401);
  }
}
