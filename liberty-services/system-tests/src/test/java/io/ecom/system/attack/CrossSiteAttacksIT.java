package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other sites' pages in a customer's browser, which sends the customer's cookies along. */
@Attack
class CrossSiteAttacksIT {
  private static final String CANCEL = "/api/v1/auth/sessions";
  private static final List<String> EVIL =
      List.of(
          "https://evil.example",
          "null",
          TestStack.current().storefront() + ".evil.example",
          "http://evil.example#" + TestStack.current().storefront(),
          TestStack.current().storefront().replace("http:", "https:"));

  private final Shopper victim = Shopper.register();
  private final LogIn session = LogIn.as(victim);

  private RequestSpecification browser() {
    return session.asBrowser(Api.anonymous());
  }

  private static void assertRefused(Response answer) {
    Api.assertProblem(answer, 403, "cross-site-request");
  }

  @Test
  void check10FormsAndScriptsOfOtherSitesChangeNothing() {
    for (String origin : EVIL) {
      assertRefused(browser().header("Origin", origin).delete(CANCEL));
      assertRefused(
          browser()
              .contentType("application/x-www-form-urlencoded")
              .header("Origin", origin)
              .formParam("name", "Owned")
              .post("/api/v1/users/me/addresses"));
      assertRefused(
          browser()
              .contentType("text/plain")
              .header("Origin", origin)
              .body("{\"name\":\"Owned\",\"x\":\"=\"}")
              .post("/api/v1/users/me/addresses"));
    }
    for (String site : List.of("cross-site", "nonsense")) {
      assertRefused(browser().header("Sec-Fetch-Site", site).delete(CANCEL));
    }
    assertRefused(browser().delete(CANCEL));
    assertThat(sessions()).as("none of them was ended").isGreaterThanOrEqualTo(2);

    Api.assertProblem(
        victim
            .requestTo("user")
            .contentType("text/plain")
            .body("{\"name\":\"Owned\"}")
            .put("/api/v1/users/me"),
        415,
        "unsupported-media-type");
    browser()
        .header("Origin", TestStack.current().storefront())
        .header("X-CSRF-Token", session.csrfToken())
        .delete(CANCEL)
        .then()
        .statusCode(204);
  }

  private int sessions() {
    return victim.request().get(CANCEL).jsonPath().getList("items").size();
  }

  @Test
  void check11AnotherSessionsTokenIsNone() {
    LogIn attackers = LogIn.as(Shopper.register());
    LogIn victimsOther = LogIn.as(victim);
    String ours = TestStack.current().storefront();
    for (String token :
        List.of("", "x", attackers.csrfToken(), victimsOther.csrfToken(), "a".repeat(5000))) {
      Response answer =
          browser()
              .header("Origin", ours)
              .header("X-CSRF-Token", token)
              .cookie("ecom_csrf", token)
              .delete(CANCEL);
      Api.assertProblem(answer, 403, "csrf-token-invalid");
    }
    Api.assertProblem(browser().header("Origin", ours).delete(CANCEL), 403, "csrf-token-invalid");
    assertThat(sessions()).as("none of them was ended").isGreaterThanOrEqualTo(3);
  }

  @Test
  void check12OtherSitesReadNothing() {
    for (String origin : EVIL) {
      Response read = browser().header("Origin", origin).get("/api/v1/auth/me");
      assertThat(read.header("Access-Control-Allow-Origin")).as(origin).isNull();
      assertThat(read.header("Access-Control-Allow-Credentials")).as(origin).isNull();
      Response preflight =
          Api.anonymous()
              .headers(
                  Map.of(
                      "Origin", origin,
                      "Access-Control-Request-Method", "PUT",
                      "Access-Control-Request-Headers", "authorization"))
              .options("/api/v1/users/me");
      assertThat(preflight.header("Access-Control-Allow-Origin")).as(origin).isNull();
    }
    Response ours =
        browser().header("Origin", TestStack.current().storefront()).get("/api/v1/auth/me");
    assertThat(ours.header("Access-Control-Allow-Origin"))
        .isEqualTo(TestStack.current().storefront());
    assertThat(ours.header("Vary")).contains("Origin");
  }
}
