package io.ecom.system.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is stored to hurt its readers, and what is sent to hurt the server. */
@Attack
class ContentAttacksIT {
  private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
  private static final int DEEP = 50_000;
  private static final int ZEROS = 200 * 1024 * 1024;
  private static final long QUICK_MILLIS = 8_000;

  private final Shopper user = Shopper.register();

  @Test
  void check29ScriptsInNamesAreText() {
    Response stored = user.request().body(Map.of("name", SCRIPT)).put("/api/v1/users/me");
    if (stored.statusCode() != 400) {
      assertPlainJson(user.request().get("/api/v1/users/me"));
    }
    String sku = "XSS-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    Admin admin = Admin.logIn();
    Response product =
        admin
            .request()
            .header("Idempotency-Key", Api.newKey())
            .body(
                Map.of(
                    "title",
                    SCRIPT,
                    "slug",
                    "xss-" + UUID.randomUUID(),
                    "description",
                    SCRIPT,
                    "variants",
                    List.of(Map.of("sku", sku, "price", Map.of("amount", 1, "currency", "EUR")))))
            .post("/api/v1/products");
    String slug = product.then().statusCode(201).extract().jsonPath().getString("slug");
    assertPlainJson(Api.anonymous().get("/api/v1/products/{slug}", slug));
    assertPlainJson(Api.anonymous().accept("text/html").get("/api/v1/products/{slug}", slug));
    assertPlainJson(Api.anonymous().get("/api/v1/products/{x}", SCRIPT));
    admin.request().post("/api/v1/products/{id}/archive", product.jsonPath().getString("id"));
  }

  /** Which no browser takes for a page. */
  private static void assertPlainJson(Response answer) {
    if (answer.contentType() != null && !answer.contentType().isEmpty()) {
      assertThat(answer.contentType()).matches("application/(problem\\+)?json.*");
    }
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void check29NobodySeesWhatWasCachedForAnother() {
    Shopper other = Shopper.register();
    for (String path :
        List.of(
            "/api/v1/users/me",
            "/api/v1/users/me/x.css",
            "/api/v1/users/me;x.css",
            "/api/v1/auth/me",
            "/api/v1/auth/me%2fx.js",
            "/api/v1/orders",
            "/api/v1/notifications")) {
      String own = user.request().urlEncodingEnabled(false).get(path).asString();
      Response again = other.request().urlEncodingEnabled(false).get(path);
      assertThat(again.asString()).as(path).doesNotContain(user.id(), user.email());
      Response anonymous = Api.anonymous().urlEncodingEnabled(false).get(path);
      assertThat(anonymous.asString())
          .as("%s, was %s", path, own)
          .doesNotContain(user.id(), user.email());
      assertThat(anonymous.statusCode()).as(path).isIn(400, 401, 404);
      assertThat(again.header("X-Cache-Status")).as(path).isNotEqualTo("HIT");
    }
  }

  @Test
  void check29NobodySeesWhatWasCachedForStaff() {
    Admin admin = Admin.logIn();
    Admin.TestProduct product = admin.productWithStock(1);
    admin.archive(product);
    String path = "/api/v1/products/" + product.id();
    Patience.await("the product to be gone")
        .until(() -> Api.anonymous().get(path).statusCode() == 404);
    for (int i = 0; i < 2; i++) {
      assertThat(admin.request().get(path).statusCode()).isEqualTo(200);
      assertThat(Api.anonymous().get(path).statusCode()).isEqualTo(404);
      admin.request().get("/api/v1/products?status=archived").then().statusCode(200);
      assertThat(Api.anonymous().get("/api/v1/products?status=archived").statusCode())
          .isIn(401, 403);
      assertThat(user.request().get("/api/v1/products?status=archived").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void check30DeepJsonAndBigPagesAreRefused() {
    for (String deep :
        List.of(
            "[".repeat(DEEP), "{\"email\":".repeat(DEEP), "[".repeat(DEEP) + "]".repeat(DEEP))) {
      assertClientsMistake(Api.anonymous().body(deep).post("/api/v1/auth/login"));
      assertClientsMistake(Api.toService("auth").body(deep).post("/api/v1/auth/login"));
      assertClientsMistake(user.request().body(deep).put("/api/v1/users/me"));
      assertClientsMistake(
          user.request()
              .header("Idempotency-Key", Api.newKey())
              .body("{\"cartId\":" + deep)
              .post("/api/v1/orders"));
    }
    for (String limit : List.of("101", "1000000", "2147483648", "-1", "1e3")) {
      for (String list : List.of("/api/v1/products", "/api/v1/orders", "/api/v1/notifications")) {
        assertClientsMistake(user.request().queryParam("limit", limit).get(list));
      }
    }
  }

  private static void assertClientsMistake(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 413, 415);
    assertThat(answer.time()).isLessThan(QUICK_MILLIS);
    assertNoInnards(answer);
  }

  private static void assertNoInnards(Response answer) {
    assertThat(answer.asString())
        .doesNotContain("Exception", "\tat ", "io.ecom.", "org.jboss", "com.ibm", "SRVE");
  }

  /** Skipping a field that is not known must end where the body does. */
  @Test
  void check30CutJsonIsRefused() {
    Admin admin = Admin.logIn();
    for (String cut :
        List.of("{\"x\":{", "{\"x\":[", "{\"x\":[}", "{\"x\":{\"y\":[1,", "{\"x\":\"")) {
      for (String path :
          List.of(
              "/api/v1/auth/login",
              "/api/v1/users/me/addresses",
              "/api/v1/orders",
              "/api/v1/payments/test-provider/tokens",
              "/api/v1/products")) {
        Response answer =
            admin.request().header("Idempotency-Key", Api.newKey()).body(cut).post(path);
        assertThat(answer.statusCode()).as("%s at %s", cut, path).isEqualTo(400);
      }
    }
  }

  @Test
  void check30BombsDoNotUnfold() {
    byte[] bomb = bomb();
    for (String service : List.of("gateway", "auth")) {
      Response answer =
          new Target(service, Method.POST, "/api/v1/auth/login")
              .request()
              .header("Content-Encoding", "gzip")
              .body(bomb)
              .post("/api/v1/auth/login");
      Api.assertProblem(answer, 415, "unsupported-content-encoding");
      assertThat(answer.time()).isLessThan(QUICK_MILLIS);
    }
    byte[] big = new byte[2 * 1024 * 1024];
    assertThat(Api.anonymous().body(big).post("/api/v1/auth/login").statusCode()).isEqualTo(413);
  }

  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      byte[] start = "{\"email\":\"a@b.c\",\"password\":\"".getBytes(ISO_8859_1);
      gzip.write(start);
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < ZEROS; i += zeros.length) {
        gzip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void check30TheInsideIsNotShownOutside() {
    for (String path :
        List.of(
            "/metrics",
            "/ibm/api/explorer",
            "/IBMJMXConnectorREST",
            "/adminCenter",
            "/openapi/ui",
            "/jwt/ibm/api",
            "/api/v1/payments/internal/outbox",
            "/api/v1/../metrics",
            "/api/v1/orders/..;/metrics",
            "/api/v1/orders/%2e%2e/%2e%2e/%2e%2e/metrics",
            "/ws",
            "/.env",
            "/.git/config")) {
      Response answer = Api.anonymous().urlEncodingEnabled(false).get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertNoInnards(answer);
      assertThat(answer.header("Server")).isNull();
      assertThat(answer.header("X-Powered-By")).isNull();
    }
    for (String host : List.of("x", "localhost:80", RawHttp.service("order").getAuthority())) {
      for (String path : List.of("/metrics", "/health", "/openapi", "/api", "/health/ready")) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        assertThat(RawHttp.send(RawHttp.gateway(), request).text())
            .as("%s of %s", path, host)
            .doesNotContain("# HELP", "outbox", "reservation");
      }
    }
  }
}
