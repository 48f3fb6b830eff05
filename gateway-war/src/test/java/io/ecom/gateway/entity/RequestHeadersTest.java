package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {

  private static Headers sent(String path, Headers headers) {
    return RequestHeaders.forUpstream(Requests.get(path, headers));
  }

  @Test
  void whoCalledIsWhatTheConnectionTells() {
    Headers lies =
        new Headers()
            .add("X-Forwarded-For", "127.0.0.1")
            .add("x-forwarded-for", "10.0.0.1")
            .add("X-Forwarded-Proto", "https")
            .add("X-Forwarded-Host", "evil.example")
            .add("Forwarded", "for=127.0.0.1");

    Headers sent = sent("/products", lies);

    assertThat(sent.all("X-Forwarded-For")).containsExactly("203.0.113.7");
    assertThat(sent.all("X-Forwarded-Proto")).containsExactly("http");
    assertThat(sent.all("X-Forwarded-Host")).containsExactly("localhost:3008");
    assertThat(sent.all("Forwarded"))
        .containsExactly("for=203.0.113.7;host=\"localhost:3008\";proto=http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Real-IP",
        "X-Middleware-Subrequest",
        "$WSSN",
        "$wsra",
        "X-HTTP-Method-Override",
        "Host",
        "Content-Length",
        "Expect",
        "HTTP2-Settings",
        "X-User-Id",
        "X-Internal-Key",
        "$WSCC",
        "$WSIS",
        "$WSSC"
      })
  void whatOnlyTheGatewayMaySayIsNotPassedOn(String name) {
    assertThat(sent("/products", new Headers().add(name, "1")).has(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection",
        "Keep-Alive",
        "Proxy-Authorization",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "X-One-Hop"
      })
  void whatIsAboutOneConnectionEndsThere(String name) {
    Headers headers = new Headers().add("Connection", "close, x-one-hop").add(name, "1");

    assertThat(sent("/products", headers).has(name)).isFalse();
  }

  @Test
  void theConnectionFieldCannotTakeAwayWhatTheGatewaySays() {
    String names = "X-Forwarded-For, traceparent, X-Request-Id, Forwarded";

    Headers sent = sent("/products", new Headers().add("Connection", names));

    for (String name : names.split(", ")) {
      assertThat(sent.has(name)).as(name).isTrue();
    }
  }

  @Test
  void otherFieldsArePassedOnAsTheyAre() {
    Headers headers =
        new Headers()
            .add("Accept", "application/json")
            .add("Idempotency-Key", "k1")
            .add("Prefer", "wait=5")
            .add("X-Own", "1")
            .add("X-Own", "2");

    Headers sent = sent("/products", headers);

    assertThat(sent.all("x-own")).containsExactly("1", "2");
    assertThat(sent.first("idempotency-key")).contains("k1");
    assertThat(sent.first("prefer")).contains("wait=5");
    assertThat(sent.first("traceparent")).contains(Requests.TRACEPARENT);
    assertThat(sent.first("X-Request-Id")).contains("request-1");
  }

  @Test
  void theAccessCookieBecomesABearerToken() {
    Headers cookies = new Headers().add("Cookie", "theme=dark; ecom_access=abc; ecom_refresh=r");

    Headers sent = sent("/api/v1/orders", cookies);

    assertThat(sent.all("Authorization")).containsExactly("Bearer abc");
    assertThat(sent.has("Cookie")).as("cookies for other services").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "login/second-factor", "register", "password-reset/confirm"})
  void whoBeginsASessionHasNone(String path) {
    Headers cookies = new Headers().add("Cookie", "ecom_access=ended; ecom_device=d");

    Headers sent = sent("/api/v1/auth/" + path, cookies);

    assertThat(sent.has("Authorization")).isFalse();
    assertThat(sent.all("Cookie")).containsExactly("ecom_device=d");
  }

  @Test
  void aBearerTokenOutranksTheCookie() {
    Headers both =
        new Headers().add("Authorization", "Bearer mine").add("Cookie", "ecom_access=other");

    assertThat(sent("/api/v1/orders", both).all("Authorization")).containsExactly("Bearer mine");
  }

  @Test
  void onlyAuthGetsTheRefreshCookieAndNobodyForeignOnes() {
    Headers cookies = new Headers().add("Cookie", "theme=dark; ecom_access=abc; ecom_refresh=r");

    assertThat(sent("/api/v1/auth/refresh", cookies).all("Cookie"))
        .containsExactly("ecom_refresh=r");
  }

  @Test
  void anAddressOfVersionSixIsQuoted() {
    Client client = new Client("2001:db8::1", "https", "shop.example");
    Incoming request = Requests.of("GET", Requests.route("/products"), null, new Headers(), client);

    assertThat(RequestHeaders.forUpstream(request).first("Forwarded"))
        .contains("for=\"[2001:db8::1]\";host=\"shop.example\";proto=https");
  }
}
