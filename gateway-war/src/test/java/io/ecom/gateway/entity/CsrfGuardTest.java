package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfGuardTest {
  /** SHA-256 of the token, in base64url. */
  private static final String HASH = "LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ";

  private static final String TOKEN = "hello";

  private static Headers withToken(String claims) {
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return new Headers().add("Cookie", "ecom_access=e30." + payload + ".sig");
  }

  private static Headers session() {
    return withToken("{\"sub\":\"u1\",\"csrf\":\"" + HASH + "\"}");
  }

  private static boolean permits(Headers headers) {
    return CsrfGuard.permits("POST", headers);
  }

  @Test
  void theSessionsOwnTokenIsNeeded() {
    assertThat(permits(session().add(CsrfGuard.FIELD, TOKEN))).isTrue();
    assertThat(permits(session())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello ", "Hello", HASH})
  void noOtherWillDo(String shown) {
    assertThat(permits(session().add(CsrfGuard.FIELD, shown))).isFalse();
  }

  @Test
  void aTokenWithoutTheClaimPermitsNothing() {
    assertThat(permits(withToken("{}").add(CsrfGuard.FIELD, TOKEN))).isFalse();
    String name = "\\\"csrf\\\":\\\"" + HASH + "\\\"";
    assertThat(permits(withToken("{\"name\":\"" + name + "\"}").add(CsrfGuard.FIELD, TOKEN)))
        .as("a name that looks like it")
        .isFalse();
    Headers broken = new Headers().add("Cookie", "ecom_access=x").add(CsrfGuard.FIELD, TOKEN);
    assertThat(permits(broken)).isFalse();
  }

  @Test
  void whoReadsOrShowsATokenByHandNeedsNone() {
    assertThat(CsrfGuard.permits("GET", session())).isTrue();
    assertThat(permits(session().add("Authorization", "Bearer x"))).isTrue();
    assertThat(permits(new Headers())).isTrue();
    assertThat(permits(new Headers().add("Cookie", "ecom_refresh=r"))).isTrue();
  }
}
