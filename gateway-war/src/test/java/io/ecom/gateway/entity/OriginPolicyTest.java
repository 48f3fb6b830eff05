package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {
  private static final String SHOP = "http://localhost:3000";
  private static final String COOKIE = "ecom_access=abc";

  private final OriginPolicy policy = new OriginPolicy(Set.of(SHOP));

  private boolean permits(String method, Headers headers) {
    return policy.permits(method, headers, Requests.SHOPPER);
  }

  @ParameterizedTest
  @ValueSource(strings = {SHOP, "http://localhost:3008"})
  void theShopAndTheGatewaysOwnPagesMay(String origin) {
    Headers headers = new Headers().add("Origin", origin).add("Cookie", COOKIE);

    assertThat(permits("POST", headers)).isTrue();
    assertThat(policy.allows(origin, Requests.SHOPPER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "https://localhost:3000",
        "http://localhost:3000.evil.example",
        "http://localhost:30000",
        "null",
        ""
      })
  void otherOriginsMayNotEvenWithoutCookies(String origin) {
    Headers headers = new Headers().add("Origin", origin);

    assertThat(permits("POST", headers)).isFalse();
    assertThat(permits("DELETE", headers.add("Authorization", "Bearer x"))).isFalse();
    assertThat(policy.allows(origin, Requests.SHOPPER)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void readingChangesNothingAndIsFree(String method) {
    Headers headers = new Headers().add("Origin", "http://evil.example").add("Cookie", COOKIE);

    assertThat(permits(method, headers)).isTrue();
  }

  @Test
  void withoutOriginABrowserSaysWhetherItIsTheSameSite() {
    Headers own = new Headers().add("Cookie", COOKIE).add("Sec-Fetch-Site", "same-origin");
    Headers other = new Headers().add("Cookie", COOKIE).add("Sec-Fetch-Site", "cross-site");

    assertThat(permits("POST", own)).isTrue();
    assertThat(permits("POST", other)).isFalse();
  }

  @Test
  void cookiesOfUnknownProvenanceAreNoIdentity() {
    assertThat(permits("POST", new Headers().add("Cookie", COOKIE))).isFalse();
    assertThat(permits("POST", new Headers().add("Cookie", "theme=dark"))).isTrue();
  }

  @Test
  void programsWithATokenNeedNoOrigin() {
    Headers program = new Headers().add("Authorization", "Bearer x");

    assertThat(permits("POST", program)).isTrue();
    assertThat(permits("POST", new Headers())).isTrue();
  }
}
