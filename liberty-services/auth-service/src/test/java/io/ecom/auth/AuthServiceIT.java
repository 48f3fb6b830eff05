package io.ecom.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
    return List.of("auth-service mongodb");
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
            "email", shopper.email().toUpperCase(), "password", Shopper.PASSWORD, "name", "Twin");
    Api.assertProblem(post("/register", twin), 409, "email-taken");
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
}
