package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {

  private static String basic(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void comeByHttpBasicWithEachPartEncoded() {
    assertThat(ClientCredentials.isBasic("bAsIc eA==")).isTrue();
    assertThat(ClientCredentials.isBasic("Bearer eA==")).isFalse();
    assertThat(ClientCredentials.ofBasic(basic("an%3Aid:a%20secret:of+parts")))
        .contains(new ClientCredentials("an:id", "a secret:of parts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic ", "Basic !", "Basic eA==", "Basic JTo="})
  void whatIsNoneIsNone(String authorization) {
    assertThat(ClientCredentials.ofBasic(authorization + " ")).isEmpty();
  }

  @Test
  void areNotPrintedAndNotLong() {
    assertThat(new ClientCredentials("id", "secret").toString()).doesNotContain("secret");
    assertThat(ClientCredentials.of("id", "x".repeat(201))).isEmpty();
    assertThat(ClientCredentials.of(null, "secret")).isEmpty();
    assertThat(ClientCredentials.of("id", null)).isEmpty();
  }
}
