package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Mailbox;
import io.ecom.shared.testkit.Shopper;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing who has an account, and with which password. */
@Attack
class CredentialAttacksIT {
  private static final int TIMES = 8;
  private static final int GUESSES = 120;

  /** Far less than what a bcrypt hash takes, far more than what a request differs by. */
  private static final double SHARE_OF_TIME = 0.5;

  private final Shopper known = Shopper.register();

  private static String stranger() {
    return "stranger-" + UUID.randomUUID() + "@ecom.test";
  }

  private static Response reset(String email) {
    return Api.toService("auth").body(Map.of("email", email)).post("/api/v1/auth/password-reset");
  }

  private static Response register(String email, String password) {
    return Api.toService("auth")
        .body(Map.of("email", email, "password", password, "name", "Tess Shopper"))
        .post("/api/v1/auth/register");
  }

  private static Response wrong(String email) {
    return LogIn.send(Api.toService("auth"), email, "not-the-password");
  }

  /** A line nobody else uses; the test stands where the gateway does. */
  private static String somewhere() {
    int random = ThreadLocalRandom.current().nextInt();
    return "2001:db8:%x:%x::1".formatted(random >>> 16, random & 0xffff);
  }

  private static Response guess(String line, String email) {
    return LogIn.send(
        Api.toService("auth").header("X-Forwarded-For", line), email, "not-the-password");
  }

  /** How many of so many guesses were looked at, and not told to come later. */
  private static long looked(int guesses, Supplier<Response> guess) {
    List<Integer> answers =
        IntStream.range(0, guesses).mapToObj(i -> guess.get().statusCode()).toList();
    assertThat(answers).containsOnly(401, 429);
    return answers.stream().filter(status -> status == 401).count();
  }

  @Test
  void check13ManyGuessesFromOneLineAreSlowedDown() {
    String line = somewhere();
    long looked = looked(GUESSES, () -> guess(line, stranger()));
    assertThat(looked).as("whatever names they try").isLessThan(GUESSES);
    assertThat(guess(somewhere(), stranger()).statusCode()).as("others are not").isEqualTo(401);
  }

  @Test
  void check13GuessesAtOneNameFromManyLinesAreSlowedDown() {
    String device =
        LogIn.send(Api.toService("auth"), known.email(), Shopper.PASSWORD).cookie("ecom_device");
    long looked = looked(GUESSES / 2, () -> guess(somewhere(), known.email()));
    assertThat(looked).isLessThan(GUESSES / 2);
    LogIn.of(
        LogIn.send(
            Api.toService("auth").cookie("ecom_device", device), known.email(), Shopper.PASSWORD));
  }

  @Test
  void check14LogInDoesNotTellWhoHasAnAccount() {
    Response ofKnown = wrong(known.email());
    Response ofStranger = wrong(stranger());
    Api.assertProblem(ofKnown, 401, "invalid-credentials");
    assertThat(anonymised(ofStranger)).isEqualTo(anonymised(ofKnown));
    assertTakesAsLong(CredentialAttacksIT::wrong);
  }

  @Test
  void check14RegistrationDoesNotTellWhoHasAnAccount() {
    Response ofKnown = register(known.email(), "an-attackers-password");
    Response ofStranger = register(stranger(), "an-attackers-password");
    assertThat(ofKnown.statusCode()).isEqualTo(202);
    assertThat(ofKnown.cookies()).isEmpty();
    assertThat(anonymised(ofStranger)).isEqualTo(anonymised(ofKnown));
    assertTakesAsLong(email -> register(email, "an-attackers-password"));

    Mailbox.awaitToken(known.email(), "/reset-password");
    assertThat(known.again().id()).as("the account stays what it was").isEqualTo(known.id());
  }

  @Test
  void check14ResetDoesNotTellWhoHasAnAccount() {
    Response ofKnown = reset(known.email());
    Response ofStranger = reset(stranger());
    assertThat(ofKnown.statusCode()).isEqualTo(202);
    assertThat(anonymised(ofStranger)).isEqualTo(anonymised(ofKnown));
  }

  /** Status, headers and body, without what differs in any two answers. */
  private static String anonymised(Response answer) {
    String all = answer.statusLine() + "\n" + answer.headers() + "\n\n" + answer.asString();
    return all.replaceAll("Date=[^\n]+", "date").replaceAll("[0-9a-f]{32}", "trace");
  }

  /** Compares the quickest of several: whatever else the machine does only makes them slower. */
  private void assertTakesAsLong(Function<String, Response> request) {
    long knownMillis = Long.MAX_VALUE;
    long strangerMillis = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      knownMillis = Math.min(knownMillis, request.apply(known.email()).time());
      strangerMillis = Math.min(strangerMillis, request.apply(stranger()).time());
    }
    assertThat((double) strangerMillis)
        .isBetween(knownMillis * SHARE_OF_TIME, knownMillis / SHARE_OF_TIME);
  }

  @Test
  void check15NothingOfALongPasswordIsCutOff() {
    String shown = "0123456789abcdef".repeat(5);
    String email = stranger();
    register(email, shown + "-the-end").then().statusCode(202);
    for (String guess : new String[] {shown, shown + "-the-enD", shown.substring(0, 72)}) {
      Api.assertProblem(
          LogIn.send(Api.toService("auth"), email, guess), 401, "invalid-credentials");
    }
    LogIn.of(LogIn.send(Api.toService("auth"), email, shown + "-the-end"));

    Api.assertProblem(
        LogIn.send(Api.toService("auth"), email, "x".repeat(100_000)), 400, "validation-failed");
  }
}
