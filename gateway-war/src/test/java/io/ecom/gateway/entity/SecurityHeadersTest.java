package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityHeadersTest {
  private static final Client TLS = new Client("203.0.113.7", "https", "shop.example");

  private static Headers completed(Headers headers, Client client) {
    SecurityHeaders.complete(headers, client);
    return headers;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Content-Type-Options | nosniff",
        "X-Frame-Options | DENY",
        "Referrer-Policy | no-referrer",
        "X-Permitted-Cross-Domain-Policies | none",
        "Cross-Origin-Opener-Policy | same-origin",
        "Cross-Origin-Embedder-Policy | require-corp",
        "Cross-Origin-Resource-Policy | same-site",
        "Content-Security-Policy | default-src 'none'; frame-ancestors 'none'; sandbox"
      })
  void everyAnswerIsCareful(String name, String value) {
    Headers loose = new Headers().add(name.equals("Content-Security-Policy") ? "X" : name, "loose");

    assertThat(completed(loose, Requests.SHOPPER).all(name)).containsExactly(value);
  }

  @Test
  void aPageKeepsItsOwnPolicy() {
    Headers page = new Headers().add("Content-Security-Policy", "script-src 'self'");

    assertThat(completed(page, TLS).all("Content-Security-Policy"))
        .containsExactly("script-src 'self'");
  }

  @Test
  void onlyTlsIsDemandedWhereItIs() {
    Headers said = new Headers().add("Strict-Transport-Security", "max-age=1");

    assertThat(completed(said, Requests.SHOPPER).has("Strict-Transport-Security")).isFalse();
    assertThat(completed(said, TLS).all("Strict-Transport-Security"))
        .containsExactly("max-age=63072000; includeSubDomains");
  }
}
