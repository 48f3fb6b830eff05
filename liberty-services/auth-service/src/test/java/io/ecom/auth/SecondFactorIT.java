package io.ecom.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.ecom.auth.entity.Totp;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Mailbox;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whoever wants it is asked for a code besides the password. */
@ServiceUnderTest("auth")
class SecondFactorIT {
  private static final String AUTH = "/api/v1/auth";
  private static final String NEXT_PASSWORD = "another-long-password";
  private static final int FREE = 10;

  private final Shopper owner = Shopper.register();

  private Response ask(String path, Map<String, String> body) {
    return owner.requestTo("auth").body(body).post(AUTH + "/second-factor" + path);
  }

  private Totp enrol() {
    owner.verifyAddress();
    return enrolVerified();
  }

  private Totp enrolVerified() {
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
    return logIn(Shopper.PASSWORD);
  }

  private Response logIn(String password) {
    return Api.toService("auth")
        .body(Map.of("email", owner.email(), "password", password))
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

  private void resetPasswordByMail() {
    Api.toService("auth")
        .body(Map.of("email", owner.email()))
        .post(AUTH + "/password-reset")
        .then()
        .statusCode(202);
    Api.toService("auth")
        .body(
            Map.of(
                "token",
                Mailbox.awaitToken(owner.email(), "/reset-password"),
                "newPassword",
                NEXT_PASSWORD))
        .post(AUTH + "/password-reset/confirm")
        .then()
        .statusCode(204);
  }

  @Test
  void whoeverHasNotVerifiedTheAddressCannotLockItsOwnerOut() {
    Api.assertProblem(ask("", Map.of("password", Shopper.PASSWORD)), 409, "account-not-verified");
    Api.assertProblem(ask("/confirm", Map.of("code", "123456")), 409, "account-not-verified");
    resetPasswordByMail();
    assertThat(logIn(NEXT_PASSWORD).statusCode()).isEqualTo(200);
  }

  /** From before addresses had to be verified. */
  @Test
  void oneOfAnUnverifiedAddressGoesWhenItsOwnerComes() {
    try (MongoClient client = MongoClients.create(TestStack.current().mongoUri())) {
      client
          .getDatabase("ecom_auth")
          .getCollection("second_factors")
          .insertOne(
              new Document("_id", owner.id())
                  .append("secret", Totp.draw().secret())
                  .append("confirmed", true)
                  .append("lastStep", -1L)
                  .append("recovery", List.of()));
    }
    assertThat(logIn().statusCode()).isEqualTo(202);
    resetPasswordByMail();
    assertThat(logIn(NEXT_PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverGetsAtTheMailboxIsStillAskedForACode() {
    confirm(enrol());
    resetPasswordByMail();
    assertThat(logIn(NEXT_PASSWORD).statusCode()).isEqualTo(202);
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
    owner.verifyAddress();
    Api.assertProblem(ask("", Map.of("password", "not-the-password")), 400, "validation-failed");
    List<String> recovery = confirm(enrolVerified());
    Api.assertProblem(ask("", Map.of("password", Shopper.PASSWORD)), 409, "second-factor-enabled");
    Api.assertProblem(ask("/disable", Map.of("code", "abcdef")), 400, "validation-failed");

    ask("/disable", Map.of("code", recovery.get(0))).then().statusCode(204);
    assertThat(logIn().statusCode()).isEqualTo(200);
  }
}
