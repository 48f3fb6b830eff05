package io.ecom.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.auth.entity.Totp;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever wants it is asked for a code besides the password. */
@ServiceUnderTest("auth")
class SecondFactorIT {
  private static final String AUTH = "/api/v1/auth";
  private static final int FREE = 10;

  private final Shopper owner = Shopper.register();

  private Response ask(String path, Map<String, String> body) {
    return owner.requestTo("auth").body(body).post(AUTH + "/second-factor" + path);
  }

  private Totp enrol() {
    Response begun = ask("", Map.of("password", Shopper.PASSWORD));
    begun.then().statusCode(200);
    assertThat(begun.jsonPath().getString("uri"))
        .startsWith("otpauth://totp/Ecom:")
        .contains("secret=" + begun.jsonPath().getString("secret"));
    return new Totp(begun.jsonPath().getString("secret"));
  }

  private List<String> confirm(Totp app) {
    return ask("/confirm", Map.of("code", app.codeAt(Instant.now())))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("recoveryCodes");
  }

  /** The next one, which is let in already; the current one confirmed the app. */
  private static String nextCode(Totp app) {
    return app.codeAt(Instant.now().plusSeconds(30));
  }

  private Response logIn() {
    return Api.toService("auth")
        .body(Map.of("email", owner.email(), "password", Shopper.PASSWORD))
        .post(AUTH + "/login");
  }

  private String challenge() {
    Response first = logIn();
    first.then().statusCode(202);
    assertThat(first.cookies()).isEmpty();
    assertThat(first.jsonPath().getString("accessToken")).isNull();
    return first.jsonPath().getString("challenge");
  }

  private static Response finish(String challenge, String code) {
    return Api.toService("auth")
        .body(Map.of("challenge", challenge, "code", code))
        .post(AUTH + "/login/second-factor");
  }

  @Test
  void aCodeIsAskedForOnceItIsConfirmed() {
    Totp app = enrol();
    assertThat(logIn().statusCode()).isEqualTo(200);
    Api.assertProblem(ask("/confirm", Map.of("code", "abcdef")), 400, "validation-failed");

    assertThat(confirm(app)).hasSize(10);
    Response session = finish(challenge(), nextCode(app));
    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(session.jsonPath().getString("user.id")).isEqualTo(owner.id());
    assertThat(session.cookie("ecom_device")).isNotBlank();
  }

  @Test
  void aCodeWorksOnceAndSoDoesAChallenge() {
    Totp app = enrol();
    confirm(app);
    String challenge = challenge();
    String code = nextCode(app);
    assertThat(finish(challenge, code).statusCode()).isEqualTo(200);

    Api.assertProblem(finish(challenge(), code), 401, "invalid-code");
    Api.assertProblem(finish(challenge, code), 401, "challenge-over");
  }

  @Test
  void aRecoveryCodeStandsInOnce() {
    List<String> recovery = confirm(enrol());
    assertThat(finish(challenge(), recovery.get(0).toLowerCase()).statusCode()).isEqualTo(200);
    Api.assertProblem(finish(challenge(), recovery.get(0)), 401, "invalid-code");
    assertThat(finish(challenge(), recovery.get(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void codesAreNotGuessed() {
    confirm(enrol());
    String challenge = challenge();
    for (int i = 0; i < FREE; i++) {
      Api.assertProblem(finish(challenge, "abcdef"), 401, "invalid-code");
    }
    Api.assertProblem(finish(challenge, "abcdef"), 429, "too-many-attempts");
  }

  @Test
  void onlyTheOwnerTurnsItOnOrOff() {
    Api.assertProblem(ask("", Map.of("password", "not-the-password")), 400, "validation-failed");
    List<String> recovery = confirm(enrol());
    Api.assertProblem(ask("", Map.of("password", Shopper.PASSWORD)), 409, "second-factor-enabled");
    Api.assertProblem(ask("/disable", Map.of("code", "abcdef")), 400, "validation-failed");

    ask("/disable", Map.of("code", recovery.get(0))).then().statusCode(204);
    assertThat(logIn().statusCode()).isEqualTo(200);
  }
}
