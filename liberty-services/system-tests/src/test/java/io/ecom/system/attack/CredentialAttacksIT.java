package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Guessing who has an account, and with which password. */
@Attack
class CredentialAttacksIT {
  private static final int TIMES = 8;

  /** Far less than what a bcrypt hash takes, far more than what a request differs by. */
  private static final double SHARE_OF_TIME = 0.5;

  private final Shopper known = Shopper.register();

  private static String stranger() {
    return "stranger-" + UUID.randomUUID() + "@ecom.test";
  }

  private static Response reset(String email) {
    return Api.toService("auth").body(Map.of("email", email)).post("/api/v1/auth/password-reset");
  }

  private static Response wrong(String email) {
    return LogIn.send(Api.toService("auth"), email, "not-the-password");
  }

  @Test
  void check14LogInDoesNotTellWhoHasAnAccount() {
    Response ofKnown = wrong(known.email());
    Response ofStranger = wrong(stranger());
    Api.assertProblem(ofKnown, 401, "invalid-credentials");
    assertThat(anonymised(ofStranger)).isEqualTo(anonymised(ofKnown));

    // The quickest of several: whatever else the machine does only makes them slower.
    long knownMillis = Long.MAX_VALUE;
    long strangerMillis = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      knownMillis = Math.min(knownMillis, wrong(known.email()).time());
      strangerMillis = Math.min(strangerMillis, wrong(stranger()).time());
    }
    assertThat((double) strangerMillis)
        .isBetween(knownMillis * SHARE_OF_TIME, knownMillis / SHARE_OF_TIME);
  }

  @Test
  void check14ResetDoesNotTellWhoHasAnAccount() {
    Response ofKnown = reset(known.email());
    Response ofStranger = reset(stranger());
    assertThat(ofKnown.statusCode()).isEqualTo(202);
    assertThat(ofStranger.statusCode()).isEqualTo(202);
    assertThat(ofStranger.asString()).isEqualTo(ofKnown.asString());
  }

  /** Without what differs in any two answers. */
  private static String anonymised(Response answer) {
    return answer.statusCode() + answer.asString().replaceAll("[0-9a-f]{32}", "trace");
  }

  @Test
  void check15NothingOfALongPasswordIsCutOff() {
    String shown = "0123456789abcdef".repeat(5);
    String email = stranger();
    Api.toService("auth")
        .body(Map.of("email", email, "password", shown + "-the-end", "name", "Tess Shopper"))
        .post("/api/v1/auth/register")
        .then()
        .statusCode(201);
    for (String guess : new String[] {shown, shown + "-the-enD", shown.substring(0, 72)}) {
      Api.assertProblem(
          LogIn.send(Api.toService("auth"), email, guess), 401, "invalid-credentials");
    }
    LogIn.of(LogIn.send(Api.toService("auth"), email, shown + "-the-end"));

    Api.assertProblem(
        LogIn.send(Api.toService("auth"), email, "x".repeat(100_000)), 400, "validation-failed");
  }
}
