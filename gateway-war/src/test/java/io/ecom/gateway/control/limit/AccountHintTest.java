package io.ecom.gateway.control.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.Client;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountHintTest {
  private static final String NONE = hint("");

  private static String hint(String body) {
    return hint(body, new Headers());
  }

  private static String hint(String body, Headers headers) {
    return AccountHint.of(
        new Incoming(
            "POST",
            Routes.match("/api/v1/auth/login").orElseThrow(),
            "/api/v1/auth/login",
            null,
            headers,
            body.getBytes(StandardCharsets.UTF_8),
            new Client("203.0.113.7", "http", "localhost"),
            "",
            ""));
  }

  @Test
  void oneAccountIsOneHoweverItIsSpelt() {
    String ada = hint("{\"email\":\"ada@ecom.test\",\"password\":\"a\"}");

    assertThat(hint("{\"password\":\"b\", \"email\":\" ADA@ecom.test \"}")).isEqualTo(ada);
    assertThat(hint("{\"email\":\"bob@ecom.test\"}")).isNotEqualTo(ada);
    assertThat(ada).isNotEqualTo(NONE).doesNotContain("ada");
  }

  @Test
  void whoGoesOnWithATokenIsNotCountedWithOthers() {
    Headers one = new Headers().add("Cookie", "ecom_refresh=r1");
    Headers other = new Headers().add("Cookie", "ecom_refresh=r2");

    assertThat(hint("", one)).isNotEqualTo(hint("", other)).isNotEqualTo(NONE);
    assertThat(hint("{\"refreshToken\":\"r1\"}")).isEqualTo(hint("{}", one));
    assertThat(hint("{\"password\":\"x\"}", new Headers().add("Authorization", "Bearer t1")))
        .isNotEqualTo(NONE);
  }

  @Test
  void theCodesOfOneLogInAreCountedTogether() {
    assertThat(hint("{\"challenge\":\"c\",\"code\":\"000000\"}"))
        .isEqualTo(hint("{\"challenge\":\"c\",\"code\":\"000001\"}"))
        .isNotEqualTo(NONE);
  }

  @Test
  void aMachineIsCountedByItsIdHoweverItShowsIt() {
    Headers form = new Headers().add("Content-Type", "application/x-www-form-urlencoded");
    String one = hint("grant_type=client_credentials&client_id=id-1&client_secret=a", form);

    assertThat(hint("client_secret=b&client_id=id-1", form)).isEqualTo(one).isNotEqualTo(NONE);
    assertThat(hint("client_id=id-2", form)).isNotEqualTo(one);
    assertThat(hint("", basic("id-1:guess"))).isEqualTo(one);
    assertThat(hint("", basic("id-1:another"))).isEqualTo(one);
    assertThat(hint("client_id=%", form)).isEqualTo(NONE);
  }

  private static Headers basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return new Headers().add("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"ada\"", "{\"email\":1}", "{\"email\":null}", "{\"x\":1}"})
  void whatNamesNoAccountCountsTogether(String body) {
    assertThat(hint(body)).isEqualTo(NONE);
  }

  @Test
  void nestingHidesNobody() {
    assertThat(hint("[".repeat(50_000))).isEqualTo(NONE);
    assertThat(hint("{\"email\":".repeat(50_000))).isEqualTo(NONE);
  }
}
