package io.ecom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody meets who comes to the public port, whichever service they want. */
class FrontDoorIT {
  private static final List<String> SECURITY =
      List.of(
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Content-Security-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy");

  private static Response get(String path) {
    return Api.anonymous().get(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/products",
        "/api/v1/orders",
        "/api/v1/products/there-is-none",
        "/api/v1/nothing",
        "/api/v1/orders/a;b",
        "/nothing",
        "/health",
        "/openapi",
        "/api"
      })
  void everyAnswerTellsBrowsersToBeCareful(String path) {
    // The second answer may come out of the cache.
    for (Response answer : List.of(get(path), get(path))) {
      for (String name : SECURITY) {
        assertThat(answer.headers().getValues(name)).as(path + ": " + name).hasSize(1);
      }
      assertThat(answer.header("Strict-Transport-Security")).as("not over TLS").isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example"})
  void foreignOriginsReadNothingAndDoNothing(String origin) {
    RequestSpecification foreign = Api.anonymous().header("Origin", origin);
    Response read = foreign.get("/api/v1/products");
    assertThat(read.statusCode()).isEqualTo(200);
    assertNothingAllowed(read);
    Response preflight =
        Api.anonymous()
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .options("/api/v1/orders");
    Api.assertProblem(preflight, 403, "origin-not-allowed");
    assertNothingAllowed(preflight);
    Response write = Api.anonymous().header("Origin", origin).body("{}").post("/api/v1/orders");
    Api.assertProblem(write, 403, "cross-site-request");
  }

  private static void assertNothingAllowed(Response answer) {
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void theShopsOriginMayReadTheLimits() {
    String shop = TestStack.current().storefront();
    Response answer = Api.anonymous().header("Origin", shop).get("/api/v1/products");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(shop);
    assertThat(answer.header("Access-Control-Expose-Headers")).contains("RateLimit-Policy");
    assertThat(answer.headers().getValues("Vary").toString()).contains("Origin");
  }

  @Test
  void passwordsOfOneAccountAreTriedTenTimesAMinute() {
    String email = "nobody-" + UUID.randomUUID() + "@ecom.test";
    List<Response> answers =
        IntStream.range(0, 11).mapToObj(attempt -> logIn(email, attempt)).toList();

    assertThat(answers.subList(0, 10)).extracting(Response::statusCode).containsOnly(401);
    assertThat(answers.get(0).header("RateLimit-Policy"))
        .contains("\"credentials-account\";q=10;w=60");
    assertThat(answers.get(0).header("RateLimit")).contains("\"credentials-account\";r=9;t=60");
    Api.assertProblem(answers.get(10), 429, "too-many-requests");
    assertThat(Integer.parseInt(answers.get(10).header("Retry-After"))).isBetween(1, 60);
    assertThat(answers.get(10).header("RateLimit")).contains("\"credentials-account\";r=0");
    assertThat(logIn("other-" + email, 0).statusCode()).as("another account").isEqualTo(401);
  }

  /** Each attempt claims to come from elsewhere. */
  private static Response logIn(String email, int attempt) {
    return Api.anonymous()
        .header("X-Forwarded-For", "198.51.100." + attempt)
        .header("Forwarded", "for=198.51.100." + attempt)
        .header("X-Real-IP", "198.51.100." + attempt)
        .body(Map.of("email", email, "password", "not-the-password-" + attempt))
        .post("/api/v1/auth/login");
  }

  @Test
  void usersAreCountedByTheirVerifiedToken() {
    Shopper shopper = Shopper.register();
    Response first = shopper.request().get("/api/v1/orders");
    Response second = shopper.request().get("/api/v1/orders");
    assertThat(left(second)).isEqualTo(left(first) - 1);

    String token = shopper.token();
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    Response other = Api.withToken(forged).get("/api/v1/orders");
    assertThat(other.header("RateLimit")).doesNotContain("read-user");
    assertThat(left(shopper.request().get("/api/v1/orders"))).isEqualTo(left(second) - 1);
  }

  private static int left(Response answer) {
    String limits = answer.header("RateLimit");
    assertThat(limits).contains("\"read-user\";r=");
    return Integer.parseInt(limits.replaceAll(".*\"read-user\";r=(\\d+).*", "$1"));
  }

  @Test
  void whatServicesAskEachOtherCannotBeAskedFromOutside() {
    Response answer =
        RestAssured.given()
            .baseUri(TestStack.current().gateway())
            .header("X-Internal-Key", "guessed")
            .header("X-User-Id", "admin")
            .header("$WSCC", "forged")
            .get("/api/v1/orders/internal/outbox");
    Api.assertProblem(answer, 404, "not-found");
  }
}
