package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.ecom.system.attack.RawHttp.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fields that claim to be somebody, and requests that are not what they seem. */
@Attack
class WireAttacksIT {
  private static final String MARK = "/api/v1/products/smuggled";
  private static final int SLOW_CLIENTS = 200;
  private static final long QUICK_MILLIS = 2_000;

  private static Stream<URI> doors() {
    return Stream.concat(
        Stream.of(RawHttp.gateway()),
        Stream.of("auth", "order", "product", "realtime").map(RawHttp::service));
  }

  @Test
  void check27FieldsDoNotSayWhoOneIs() {
    String victim = Shopper.register().id();
    Map<String, String> claims =
        Map.ofEntries(
            Map.entry("X-User-Id", victim),
            Map.entry("X-User-Roles", "admin"),
            Map.entry("X-Forwarded-User", victim),
            Map.entry("X-Remote-User", victim),
            Map.entry("X-Forwarded-For", "127.0.0.1"),
            Map.entry("X-Real-IP", "127.0.0.1"),
            Map.entry("Forwarded", "for=127.0.0.1;host=localhost"),
            Map.entry("X-Original-URL", "/api/v1/products"),
            Map.entry("X-HTTP-Method-Override", "GET"),
            Map.entry("$WSRU", victim),
            Map.entry("$WSAT", "BASIC"),
            Map.entry("$WSRA", "127.0.0.1"),
            Map.entry("$WSIS", "true"),
            Map.entry("$WSSC", "https"));
    Target.everywhere()
        .forEach(
            target ->
                assertThat(target.send(target.request().headers(claims)).statusCode())
                    .as(target.toString())
                    .isEqualTo(401));
  }

  @Test
  void check27FieldsDoNotSayWhereWeAre() {
    LogIn session = LogIn.as(Shopper.register());
    for (String field : List.of("$WSSN", "X-Forwarded-Host", "Forwarded", "X-Host")) {
      String value = field.equals("Forwarded") ? "host=evil.example" : "evil.example";
      Api.assertProblem(
          Api.anonymous()
              .cookie("ecom_access", session.accessToken())
              .header(field, value)
              .header("$WSSP", "80")
              .header("Origin", "http://evil.example")
              .delete("/api/v1/auth/sessions"),
          403,
          "cross-site-request");
    }
    String location =
        Api.anonymous()
            .header("X-Forwarded-Host", "evil.example")
            .header("$WSSN", "evil.example")
            .post("/api/v1/orders/carts")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    assertThat(location).doesNotContain("evil.example");
  }

  private static String smuggling(URI door, String fields, String body) {
    return "POST /api/v1/payments/test-provider/tokens HTTP/1.1\r\nHost: "
        + door.getAuthority()
        + "\r\nContent-Type: application/json\r\n"
        + fields
        + "\r\n"
        + body;
  }

  @Test
  void check28NoRequestHidesInAnother() {
    doors().forEach(WireAttacksIT::assertNothingSmuggled);
  }

  private static void assertNothingSmuggled(URI door) {
    String inner = "GET " + MARK + " HTTP/1.1\r\nHost: " + door.getAuthority() + "\r\n\r\n";
    String chunked = "2\r\n{}\r\n0\r\n\r\n";
    Map<String, String> attempts =
        Map.of(
            "CL.TE",
                smuggling(
                    door,
                    "Content-Length: "
                        + (chunked.length() + inner.length())
                        + "\r\nTransfer-Encoding: chunked\r\n",
                    chunked + inner),
            "TE.CL",
                smuggling(
                    door, "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", chunked + inner),
            "CL.CL",
                smuggling(
                    door,
                    "Content-Length: 2\r\nContent-Length: " + (2 + inner.length()) + "\r\n",
                    "{}" + inner),
            "TE.TE",
                smuggling(
                    door, "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n", "{}" + inner),
            "blank before the colon",
                smuggling(
                    door, "Transfer-Encoding : chunked\r\nContent-Length: 2\r\n", "{}" + inner),
            "signed length", smuggling(door, "Content-Length: +2\r\n", "{}" + inner),
            "negative length", smuggling(door, "Content-Length: -1\r\n", "{}" + inner),
            "folded",
                smuggling(
                    door,
                    "X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n",
                    "{}" + inner),
            "chunk size",
                smuggling(door, "Transfer-Encoding: chunked\r\n", "-1\r\n{}\r\n0\r\n\r\n" + inner));
    attempts.forEach(
        (name, bytes) -> {
          Answer answer = RawHttp.send(door, bytes);
          assertThat(answer.text()).as("%s at %s", name, door).doesNotContain(MARK);
          assertThat(answer.statuses())
              .as("%s at %s", name, door)
              .hasSizeLessThanOrEqualTo(1)
              .allMatch(status -> status >= 400 && status < 500);
          assertThat(answer.closed()).as("%s at %s: hangs up", name, door).isTrue();
        });
  }

  @Test
  void check28NoTraceAndNoTunnel() {
    doors()
        .forEach(
            door -> {
              for (String line :
                  List.of(
                      "TRACE /api/v1/products",
                      "TRACE /",
                      "CONNECT evil:80",
                      "DEBUG /api/v1/products")) {
                Answer answer =
                    RawHttp.send(
                        door,
                        line
                            + " HTTP/1.1\r\nHost: "
                            + door.getAuthority()
                            + "\r\nX-Secret: reflected\r\nConnection: close\r\n\r\n");
                assertThat(answer.text()).as("%s at %s", line, door).doesNotContain("reflected");
                assertThat(answer.status()).as("%s at %s", line, door).isBetween(400, 501);
              }
            });
  }

  @Test
  void check28NoLineBreaksInFields() {
    String evil = "%0d%0aX-Injected:%20yes%0d%0a%0d%0abody";
    doors()
        .forEach(
            door -> {
              for (String path :
                  List.of("/api/v1/products/" + evil, "/api/v1/products?q=" + evil, "/" + evil)) {
                Answer answer = RawHttp.send(door, get(door, path, ""));
                assertThat(answer.head()).as("%s at %s", path, door).doesNotContain("X-Injected");
              }
              String reflected =
                  "X-Request-Id: a\rX-Injected: yes\r\nOrigin: http://a%0d%0aX-Injected: yes\r\n"
                      + "Prefer: wait=1\rX-Injected: yes\r\n";
              Answer answer = RawHttp.send(door, get(door, "/api/v1/products", reflected));
              assertThat(answer.head()).as("fields at %s", door).doesNotContain("X-Injected");
            });
  }

  private static String get(URI door, String path, String fields) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: "
        + door.getAuthority()
        + "\r\n"
        + fields
        + "Connection: close\r\n\r\n";
  }

  @Test
  void check28SlowClientsKeepNobodyWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    List<String> hosts = List.of(RawHttp.gateway().getAuthority(), "x");
    try {
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        Socket socket = RawHttp.connect(RawHttp.gateway());
        slow.add(socket);
        RawHttp.write(
            socket,
            i % 2 == 0
                ? "GET /api/v1/products HTTP/1.1\r\nHost: " + hosts.get(i % 4 / 2) + "\r\nX-Slow: "
                : "POST /api/v1/payments/test-provider/tokens HTTP/1.1\r\nHost: "
                    + hosts.get(i % 4 / 2)
                    + "\r\nContent-Type: application/json"
                    + "\r\nContent-Length: 500\r\n\r\n{");
      }
      for (int i = 0; i < 5; i++) {
        long millis =
            Api.anonymous().get("/api/v1/products?limit=1").then().statusCode(200).extract().time();
        assertThat(millis).isLessThan(QUICK_MILLIS);
        assertThat(
                Api.anonymous()
                    .post("/api/v1/orders/carts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .time())
            .isLessThan(QUICK_MILLIS);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
