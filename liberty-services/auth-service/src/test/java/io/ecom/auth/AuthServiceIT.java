package io.ecom.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Mailbox;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("auth")
class AuthServiceIT extends ServiceContract {
  private static final String AUTH = "/api/v1/auth";

  AuthServiceIT() {
    super(AUTH);
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of("auth-service mongodb", "auth-service secrets");
  }

  private static Response post(String path, Map<String, String> body) {
    return Api.toService("auth").body(body).post(AUTH + path);
  }

  private static Map<String, String> credentials(Shopper shopper) {
    return Map.of("email", shopper.email(), "password", Shopper.PASSWORD);
  }

  @Test
  void badInputIsAnsweredClearly() {
    Api.assertRefusesBadBodies(() -> Api.toService("auth"), Method.POST, AUTH + "/register");
    Response weak =
        post("/register", Map.of("email", "new@ecom.test", "password", "short", "name", "Nora"));
    Api.assertProblem(weak, 400, "validation-failed");
    assertThat(weak.jsonPath().getList("errors.field")).containsExactly("password");
  }

  @Test
  void anAddressHasOneAccount() {
    Shopper shopper = Shopper.register();
    Map<String, String> twin =
        Map.of(
            "email", shopper.email().toUpperCase(), "password", "a-twins-password", "name", "Twin");
    assertThat(post("/register", twin).statusCode()).isEqualTo(202);
    Api.assertProblem(post("/login", twin), 401, "invalid-credentials");
    assertThat(shopper.again().id()).isEqualTo(shopper.id());

    String token = Mailbox.awaitToken(shopper.email(), "/reset-password");
    Map<String, String> reset = Map.of("token", token, "newPassword", "another-long-password");
    assertThat(post("/password-reset/confirm", reset).statusCode()).isEqualTo(204);
  }

  @Test
  void wrongPasswordAndUnknownAddressAreToldApartByNobody() {
    Shopper shopper = Shopper.register();
    Response wrong =
        post("/login", Map.of("email", shopper.email(), "password", "not-the-password"));
    Response unknown =
        post("/login", Map.of("email", "nobody@ecom.test", "password", "not-the-password"));
    Api.assertProblem(wrong, 401, "invalid-credentials");
    Api.assertProblem(unknown, 401, "invalid-credentials");
    assertThat(wrong.jsonPath().getString("detail"))
        .isEqualTo(unknown.jsonPath().getString("detail"));
  }

  @Test
  void onlyAGenuineTokenTellsWhoOneIs() {
    Shopper shopper = Shopper.register();
    assertThat(shopper.requestTo("auth").get(AUTH + "/me").jsonPath().getString("id"))
        .isEqualTo(shopper.id());
    Api.assertProblem(Api.toService("auth").get(AUTH + "/me"), 401, "unauthorized");
    String forged = shopper.token().substring(0, shopper.token().length() - 8) + "AAAAAAAA";
    Api.assertProblem(
        Api.toService("auth").header("Authorization", "Bearer " + forged).get(AUTH + "/me"),
        401,
        "unauthorized");
  }

  @Test
  void aRefreshTokenThatIsUsedTwiceEndsTheSession() {
    JsonPath session = post("/login", credentials(Shopper.register())).jsonPath();
    Map<String, String> first = Map.of("refreshToken", session.getString("refreshToken"));
    Response refreshed = post("/refresh", first);
    assertThat(refreshed.statusCode()).isEqualTo(200);
    String second = refreshed.jsonPath().getString("refreshToken");
    assertThat(second).isNotEqualTo(first.get("refreshToken"));
    assertThat(post("/refresh", Map.of("refreshToken", second)).statusCode()).isEqualTo(200);

    Api.assertProblem(post("/refresh", first), 401, "session-over");
  }

  @Test
  void publishesItsKeysAndNoSecretsOfThem() {
    JsonPath keys = Api.toService("auth").get(AUTH + "/jwks").jsonPath();
    assertThat(keys.getList("keys")).isNotEmpty();
    assertThat(keys.getList("keys.kty", String.class)).containsOnly("RSA");
    assertThat(keys.getList("keys.d")).containsOnlyNulls();
  }

  @Test
  void anEndedSessionsTokenDiesEverywhereAtOnce() {
    Shopper shopper = Shopper.register();
    JsonPath phone = post("/login", credentials(shopper)).jsonPath();
    List<String> sessions = sessions(shopper);
    assertThat(sessions).hasSize(2);
    String phones = sessions.get(0);

    shopper.requestTo("auth").delete(AUTH + "/sessions/" + phones).then().statusCode(204);
    assertThat(sessions(shopper)).hasSize(1);
    assertDeadEverywhere(phone.getString("accessToken"));
    assertThat(shopper.requestTo("order").get("/api/v1/orders").statusCode()).isEqualTo(200);
    Api.assertProblem(
        Shopper.register().requestTo("auth").delete(AUTH + "/sessions/" + phones),
        404,
        "not-found");
  }

  private static List<String> sessions(Shopper shopper) {
    return shopper
        .requestTo("auth")
        .get(AUTH + "/sessions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private static void assertDeadEverywhere(String token) {
    for (String path : List.of("auth/me", "orders", "users/me", "notifications")) {
      Patience.await("the token to be refused at " + path)
          .atMost(Duration.ofSeconds(5))
          .until(() -> Api.withToken(token).get("/api/v1/" + path).statusCode() == 401);
    }
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    Shopper shopper = Shopper.register();
    JsonPath other = post("/login", credentials(shopper)).jsonPath();
    Map<String, String> wrong =
        Map.of("currentPassword", "not-the-password", "newPassword", "another-long-password");
    Response refused = shopper.requestTo("auth").body(wrong).post(AUTH + "/password");
    Api.assertProblem(refused, 400, "validation-failed");
    assertThat(refused.jsonPath().getList("errors.field")).containsExactly("currentPassword");

    Map<String, String> right =
        Map.of("currentPassword", Shopper.PASSWORD, "newPassword", "another-long-password");
    shopper.requestTo("auth").body(right).post(AUTH + "/password").then().statusCode(204);
    assertDeadEverywhere(other.getString("accessToken"));
    assertThat(shopper.requestTo("auth").get(AUTH + "/me").statusCode()).isEqualTo(200);
    Api.assertProblem(post("/login", credentials(shopper)), 401, "invalid-credentials");
  }

  @Test
  void aForgottenPasswordIsReplacedByALinkThatWorksOnce() {
    Shopper shopper = Shopper.register();
    Map<String, String> nobody = Map.of("email", "nobody-" + Api.newKey() + "@ecom.test");
    Response unknown = post("/password-reset", nobody);
    Response known = post("/password-reset", Map.of("email", shopper.email()));
    assertThat(known.statusCode()).isEqualTo(202).isEqualTo(unknown.statusCode());
    assertThat(known.asString()).isEqualTo(unknown.asString());

    String token = Mailbox.awaitToken(shopper.email(), "/reset-password");
    Map<String, String> reset = Map.of("token", token, "newPassword", "another-long-password");
    Api.assertProblem(
        post("/password-reset/confirm", Map.of("token", token, "newPassword", "aaaaaaaaaa")),
        400,
        "validation-failed");
    assertThat(post("/password-reset/confirm", reset).statusCode()).isEqualTo(204);
    assertDeadEverywhere(shopper.token());
    Api.assertProblem(post("/password-reset/confirm", reset), 400, "link-expired");
    Map<String, String> next =
        Map.of("email", shopper.email(), "password", "another-long-password");
    assertThat(post("/login", next).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressIsVerifiedByTheLinkThatCameByMail() {
    Shopper shopper = Shopper.register();
    assertThat(isVerified(shopper)).isFalse();
    String token = Mailbox.awaitToken(shopper.email(), "/verify-email");
    Map<String, String> link = Map.of("token", token);
    assertThat(post("/email-verification/confirm", link).statusCode()).isEqualTo(204);
    assertThat(isVerified(shopper)).isTrue();
    Api.assertProblem(post("/email-verification/confirm", link), 400, "link-expired");
  }

  private static boolean isVerified(Shopper shopper) {
    return shopper.requestTo("auth").get(AUTH + "/me").jsonPath().getBoolean("emailVerified");
  }
}
