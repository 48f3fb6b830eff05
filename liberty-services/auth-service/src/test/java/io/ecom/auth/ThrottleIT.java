package io.ecom.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Mailbox;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slow, and keeps nobody out of an account of one's own. */
@ServiceUnderTest("auth")
class ThrottleIT {
  private static final String AUTH = "/api/v1/auth";
  private static final int FREE = 10;
  private static final int FREE_FROM_ANYWHERE = 30;
  private static final String WRONG = "not-the-password";

  /** A line nobody else uses; the test stands where the gateway does. */
  private static String somewhere() {
    int random = ThreadLocalRandom.current().nextInt();
    return "2001:db8:%x:%x::1".formatted(random >>> 16, random & 0xffff);
  }

  private static RequestSpecification from(String address) {
    return Api.toService("auth").header("X-Forwarded-For", address);
  }

  private static Response logIn(RequestSpecification request, String email, String password) {
    return request.body(Map.of("email", email, "password", password)).post(AUTH + "/login");
  }

  private static void guess(String email, String address, int times) {
    for (int i = 0; i < times; i++) {
      Api.assertProblem(logIn(from(address), email, WRONG), 401, "invalid-credentials");
    }
  }

  private static void assertSlowedDown(Response answer) {
    Api.assertProblem(answer, 429, "too-many-attempts");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void aGuesserIsSlowedDownAndTheOwnerElsewhereIsNot() {
    Shopper owner = Shopper.register();
    String guesser = somewhere();
    guess(owner.email(), guesser, FREE);

    assertSlowedDown(logIn(from(guesser), owner.email(), WRONG));
    assertThat(logIn(from(somewhere()), owner.email(), Shopper.PASSWORD).statusCode())
        .isEqualTo(200);
  }

  @Test
  void nobodyIsSlowedDownLikeSomebody() {
    String guesser = somewhere();
    String nobody = "nobody-" + Api.newKey() + "@ecom.test";
    guess(nobody, guesser, FREE);
    assertSlowedDown(logIn(from(guesser), nobody.toUpperCase(), WRONG));
  }

  @Test
  void afterTheDelayTheRightPasswordWorks() {
    Shopper owner = Shopper.register();
    String line = somewhere();
    guess(owner.email(), line, FREE);
    assertSlowedDown(logIn(from(line), owner.email(), Shopper.PASSWORD));

    Patience.await("the delay to end")
        .until(() -> logIn(from(line), owner.email(), Shopper.PASSWORD).statusCode() == 200);
    guess(owner.email(), line, 1);
  }

  @Test
  void guessesAtOnceAreAsManyAsOneByOne() {
    Shopper owner = Shopper.register();
    String guesser = somewhere();
    List<Integer> answers =
        IntStream.range(0, 5 * FREE)
            .parallel()
            .mapToObj(i -> logIn(from(guesser), owner.email(), WRONG).statusCode())
            .toList();
    assertThat(answers).containsOnly(401, 429);
    // Those that come after a delay of a second or two are let in one by one.
    assertThat(answers.stream().filter(status -> status == 401).count()).isBetween(1L, FREE + 4L);
  }

  @Test
  void guessesFromEverywhereKeepTheOwnersDeviceInAndTheMailedLinkToo() {
    Shopper owner = Shopper.register();
    Response earlier = logIn(from(somewhere()), owner.email(), Shopper.PASSWORD);
    for (int i = 0; i < FREE_FROM_ANYWHERE; i++) {
      guess(owner.email(), somewhere(), 1);
    }

    assertSlowedDown(logIn(from(somewhere()), owner.email(), Shopper.PASSWORD));
    RequestSpecification device =
        from(somewhere()).cookie("ecom_device", earlier.cookie("ecom_device"));
    assertThat(logIn(device, owner.email(), Shopper.PASSWORD).statusCode()).isEqualTo(200);
    assertLetInByMail(owner);
  }

  private static void assertLetInByMail(Shopper owner) {
    Api.toService("auth").body(Map.of("email", owner.email())).post(AUTH + "/password-reset");
    String token = Mailbox.awaitToken(owner.email(), "/reset-password");
    Response reset =
        Api.toService("auth")
            .body(Map.of("token", token, "newPassword", "another-long-password"))
            .post(AUTH + "/password-reset/confirm");
    assertThat(reset.statusCode()).isEqualTo(204);
    assertThat(reset.cookie("ecom_device")).isNotBlank();
    assertThat(logIn(from(somewhere()), owner.email(), "another-long-password").statusCode())
        .isEqualTo(200);
  }

  @Test
  void anothersDeviceHelpsNobody() {
    Shopper owner = Shopper.register();
    Shopper guesser = Shopper.register();
    Response own = logIn(from(somewhere()), guesser.email(), Shopper.PASSWORD);
    String line = somewhere();
    for (int i = 0; i < FREE; i++) {
      logIn(from(line).cookie("ecom_device", own.cookie("ecom_device")), owner.email(), WRONG);
    }
    assertSlowedDown(
        logIn(from(line).cookie("ecom_device", own.cookie("ecom_device")), owner.email(), WRONG));
  }

  @Test
  void aStolenSessionDoesNotHelpToGuess() {
    Shopper owner = Shopper.register();
    Map<String, String> guess = Map.of("currentPassword", WRONG, "newPassword", "a-longer-one");
    for (int i = 0; i < FREE; i++) {
      Response refused = owner.requestTo("auth").body(guess).post(AUTH + "/password");
      Api.assertProblem(refused, 400, "validation-failed");
    }
    assertSlowedDown(owner.requestTo("auth").body(guess).post(AUTH + "/password"));
  }
}
