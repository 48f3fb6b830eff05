package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Mailbox;
import io.ecom.shared.testkit.RealtimeClient;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import io.ecom.system.AtOnce;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that were taken, ended or planted. */
@Attack
class SessionAttacksIT {
  private static final Duration EVERYWHERE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 50;

  private final Shopper victim = Shopper.register();
  private LogIn stolen;

  @BeforeEach
  void steal() {
    stolen = LogIn.as(victim);
  }

  private static boolean isDead(String token) {
    return Target.everywhere().allMatch(target -> target.withToken(token).statusCode() == 401);
  }

  /**
   * No request that begins a second after that is accepted by any service, and the socket is
   * closed.
   */
  private static void assertDeadWithinASecond(String token, RealtimeClient socket) {
    Instant deadline = Instant.now().plus(EVERYWHERE);
    while (Instant.now().isBefore(deadline) && !isDead(token)) {
      Thread.onSpinWait();
    }
    assertThat(socket.closeReason()).as("the socket").isPresent();
    assertThat(isDead(token)).isTrue();
    assertThat(Sockets.closeCode(socket)).isEqualTo(Sockets.SESSION_EXPIRED);
  }

  @Test
  void check05TokensDieWithTheirSession() {
    String unusedTicket = Sockets.ticket(stolen.to(Api.anonymous()));
    try (RealtimeClient socket = Sockets.open(Sockets.ticket(stolen.to(Api.anonymous())))) {
      stolen.to(Api.toService("auth")).post("/api/v1/auth/logout").then().statusCode(204);
      assertDeadWithinASecond(stolen.accessToken(), socket);
    }
    assertThat(Sockets.handshake("?ticket=" + unusedTicket)).isEqualTo(401);
    assertThat(LogIn.refresh(stolen.refreshToken()).statusCode()).isEqualTo(401);
  }

  @Test
  void check05TokensDieWithTheirPassword() {
    try (RealtimeClient socket = Sockets.open(Sockets.ticket(stolen.to(Api.anonymous())))) {
      victim
          .requestTo("auth")
          .body(Map.of("currentPassword", Shopper.PASSWORD, "newPassword", "another-password"))
          .post("/api/v1/auth/password")
          .then()
          .statusCode(204);
      assertDeadWithinASecond(stolen.accessToken(), socket);
    }
    assertThat(LogIn.refresh(stolen.refreshToken()).statusCode()).isEqualTo(401);
    assertThat(isDead(victim.token())).as("the session that changed it").isFalse();
  }

  @Test
  void check06AReplayEndsTheFamily() {
    LogIn next = LogIn.of(LogIn.refresh(stolen.refreshToken()));
    try (RealtimeClient socket = Sockets.open(Sockets.ticket(next.to(Api.anonymous())))) {
      Api.assertProblem(LogIn.refresh(stolen.refreshToken()), 401, "session-over");
      assertDeadWithinASecond(next.accessToken(), socket);
    }
    assertThat(isDead(stolen.accessToken())).isTrue();
    Api.assertProblem(LogIn.refresh(next.refreshToken()), 401, "session-over");
  }

  @Test
  void check07FiftyRefreshesAtOnceAreOne() {
    List<Response> answers =
        AtOnce.call(Collections.nCopies(AT_ONCE, stolen.refreshToken()), LogIn::refresh);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(answer -> Api.assertProblem(answer, 401, "session-over"));
  }

  @Test
  void check08APlantedSessionIsNotTakenOver() {
    LogIn attacker = LogIn.as(Shopper.register());
    Response answer =
        LogIn.send(
            Api.toService("auth")
                .cookie("ecom_access", attacker.accessToken())
                .cookie("ecom_refresh", attacker.refreshToken())
                .header("Authorization", "Bearer " + attacker.accessToken()),
            victim.email(),
            Shopper.PASSWORD);
    LogIn fresh = LogIn.of(answer);
    assertThat(fresh.id()).isNotIn(attacker.id(), stolen.id());
    assertThat(fresh.refreshToken()).isNotEqualTo(attacker.refreshToken());
    LogIn continued = LogIn.of(LogIn.refresh(attacker.refreshToken()));
    assertThat(Tokens.claims(continued.accessToken()).getSubject()).isNotEqualTo(victim.id());
  }

  @Test
  void check09CookiesAreOutOfReachOfScriptsAndOtherSites() {
    List<String> cookies =
        LogIn.send(Api.toService("auth"), victim.email(), Shopper.PASSWORD)
            .headers()
            .getValues("Set-Cookie");
    assertThat(cookies).hasSizeGreaterThanOrEqualTo(3);
    for (String cookie : cookies) {
      // Scripts of ours have to read the CSRF token, and it opens nothing by itself.
      assertThat(cookie.startsWith("ecom_csrf=")).isNotEqualTo(cookie.contains("HttpOnly"));
      assertThat(cookie)
          .containsPattern("(?i)SameSite=(Lax|Strict)")
          .containsPattern("(?i)Path=/")
          .doesNotContainIgnoringCase("Domain=");
    }
    assertThat(cookies)
        .filteredOn(cookie -> cookie.contains("refresh"))
        .singleElement()
        .asString()
        .as("shown to the auth service only")
        .containsPattern("(?i)Path=/api/v1/auth");
  }

  @Test
  void check16ResetLinksWorkOnceAndLeadToTheShop() {
    URI auth = RawHttp.service("auth");
    askForLink(RawHttp.gateway(), "evil.example");
    askForLink(auth, "evil.example:" + auth.getPort());
    String token =
        Mailbox.awaitToken(victim.email(), TestStack.current().storefront() + "/reset-password");

    assertRefused("x".repeat(43));
    OneTimeLinks.expire(victim);
    assertRefused(token);
    OneTimeLinks.revive(victim);
    confirm(token).then().statusCode(204);
    assertRefused(token);
    assertThat(LogIn.refresh(stolen.refreshToken()).statusCode()).isEqualTo(401);
  }

  private void askForLink(URI door, String host) {
    String body = "{\"email\":\"" + victim.email() + "\"}";
    String request =
        "POST /api/v1/auth/password-reset HTTP/1.1\r\nHost: "
            + host
            + "\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example"
            + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    assertThat(RawHttp.send(door, request).status()).as(door.toString()).isEqualTo(202);
  }

  private static void assertRefused(String token) {
    Api.assertProblem(confirm(token), 400, "link-expired");
  }

  private static Response confirm(String token) {
    return Api.toService("auth")
        .body(Map.of("token", token, "newPassword", "quite-another-password"))
        .post("/api/v1/auth/password-reset/confirm");
  }
}
