package io.ecom.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.process.Probe;
import io.ecom.localstack.stack.Instances;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.ecom.system.beside.Authority;
import io.ecom.system.beside.OwnServer;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the storefront to the provider and back, through the gateway. */
@Order(Integer.MAX_VALUE - 4)
class SignInAtProviderIT {
  private static final Stack STACK = Stack.underTest(System.getenv());
  private static final String GATEWAY = STACK.gatewayUrl();
  private static final String LOGIN = "/api/v1/auth/login/oidc";
  private static final int THIRD = 3;

  @TempDir static Path home;
  private static Authority authority;
  private static IdentityProvider provider;
  private static OwnServer auth;

  private final Browser browser = browser();
  private final String subject = Api.newKey();
  private final String email = "pat-" + subject + "@ecom.test";

  @BeforeAll
  static void startServer() {
    authority = new Authority(home.resolve("authority"));
    provider = new IdentityProvider(authority.believer(authority.issue("provider")));
    auth =
        OwnServer.start(
            STACK,
            home,
            Program.AUTH.server(),
            "<include location=\"${shared.config.dir}/oidc.xml\"/>",
            Map.of(
                Program.AUTH.portVariable(),
                Integer.toString(STACK.ports().of(Program.AUTH, THIRD)),
                "ECOM_AUTH_OIDC_DISCOVERY_URL",
                provider.discoveryUrl(),
                "ECOM_AUTH_OIDC_CLIENT_ID",
                IdentityProvider.CLIENT_ID,
                "ECOM_AUTH_OIDC_CLIENT_SECRET",
                IdentityProvider.CLIENT_SECRET,
                "ECOM_AUTH_OIDC_PUBLIC_URL",
                GATEWAY,
                "ECOM_AUTH_OIDC_HTTPS_REQUIRED",
                "false",
                "ECOM_AUTH_OIDC_TRUST_STORE",
                authority.trust().toString(),
                "ECOM_AUTH_OIDC_TRUST_STORE_PASSWORD",
                Authority.PASSWORD));
    String url = STACK.url(Program.AUTH, THIRD);
    auth.await(() -> Probe.isOk(url + "/health/ready"));
    new Instances(STACK).write(Program.AUTH, List.of(url));
    Patience.await("the gateway to use it")
        .until(() -> browser().get(login("/")).statusCode() == 302);
  }

  @AfterAll
  static void stopServer() {
    new Instances(STACK).write(Map.of());
    Patience.await("the gateway to use the others again")
        .until(() -> browser().get(login("/")).statusCode() == 404);
    auth.close();
    provider.close();
  }

  private static Browser browser() {
    return new Browser(GATEWAY, authority.believer(null));
  }

  private static URI login(String returnTo) {
    return URI.create(GATEWAY + LOGIN + "?returnTo=" + Form.encoded(returnTo));
  }

  private HttpResponse<String> signIn() {
    return browser.follow(login("/account/security?a=b"), this::isStorefront);
  }

  private boolean isStorefront(URI address) {
    return address.toString().startsWith(STACK.frontendUrl() + "/");
  }

  private void assertSignedIn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(browser.trail()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains(STACK.frontendUrl() + "/account/security?a=b");
  }

  private JsonPath me() {
    HttpResponse<String> me = browser.get(URI.create(GATEWAY + "/api/v1/auth/me"));
    assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
    return JsonPath.from(me.body());
  }

  /** To log in at the storefront, which says why. */
  private void assertSentBack(HttpResponse<String> answer, String problem) {
    assertThat(answer.statusCode()).as(browser.trail()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains(
            STACK.frontendUrl()
                + "/login?problem="
                + problem
                + "&next=%2Faccount%2Fsecurity%3Fa%3Db");
    assertNoSession(browser);
  }

  private static void assertProblem(Browser browser, HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type"))
        .as(browser.trail())
        .contains("application/problem+json");
    assertThat(JsonPath.from(answer.body()).getInt("status")).isEqualTo(answer.statusCode());
    assertNoSession(browser);
  }

  private static void assertNoSession(Browser browser) {
    assertThat(browser.cookies()).doesNotContainKeys("ecom_access", "ecom_refresh");
    HttpResponse<String> me = browser.get(URI.create(GATEWAY + "/api/v1/auth/me"));
    assertThat(me.statusCode()).as(me.body()).isEqualTo(401);
  }

  @Test
  void theFirstTimeOpensAnAccountAndTheNextFindsIt() {
    provider.present(subject, email, true);
    assertSignedIn(signIn());
    JsonPath first = me();
    assertThat(first.getString("email")).isEqualTo(email);
    assertThat(first.getString("name")).isEqualTo("Pat Provided");
    assertThat(first.getBoolean("emailVerified")).isTrue();
    assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("WAS"));

    browser.cookies().clear();
    provider.present(subject, "moved-" + email, false);
    assertSignedIn(signIn());
    assertThat(me().getString("id")).isEqualTo(first.getString("id"));
  }

  @Test
  void anAccountThatProvedTheSameAddressIsLinked() {
    Shopper shopper = Shopper.register();
    provider.present(subject, shopper.email(), true);
    assertSentBack(signIn(), "account-not-verified");

    shopper.verifyAddress();
    assertSignedIn(signIn());
    assertThat(me().getString("id")).isEqualTo(shopper.id());
  }

  @Test
  void anAddressThatTheProviderDidNotVerifyProvesNothing() {
    Shopper shopper = Shopper.register();
    shopper.verifyAddress();
    provider.present(subject, shopper.email(), false);
    assertSentBack(signIn(), "email-not-verified");

    provider.present(subject, email, false);
    assertSentBack(signIn(), "email-not-verified");
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    for (String elsewhere : List.of("https://evil.test/", "//evil.test/", "\\\\evil.test", "x")) {
      HttpResponse<String> answer = browser.get(login(elsewhere));
      assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
      assertProblem(browser, answer);
    }
  }

  /** A link that logs somebody in as somebody else. */
  @Test
  void whatAnotherBrowserBeganIsNotFinished() {
    provider.present(subject, email, true);
    URI back =
        Browser.next(browser.follow(login("/"), next -> next.toString().contains("code=")))
            .orElseThrow();
    Browser victim = browser();
    assertProblem(victim, victim.follow(back, this::isStorefront));

    URI forged = URI.create(back.toString().replaceFirst("state=.", "state=x"));
    assertProblem(browser, browser.follow(forged, this::isStorefront));
  }

  @Test
  void anIdTokenOfAnotherSignInIsRefused() {
    provider.present(subject, email, true);
    provider.changeNonce();
    assertSentBack(signIn(), "sign-in-refused");
  }
}
