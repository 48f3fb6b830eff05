package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadersTest {
  private static final URI INSTANCE = URI.create("http://10.0.0.5:3002");

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":status",
        "Server",
        "X-Powered-By",
        "Content-Length",
        "Connection",
        "Transfer-Encoding",
        "Access-Control-Allow-Origin",
        "access-control-allow-credentials",
        "X-Trace-Id"
      })
  void nothingOfTheServerBehindIsShown(String name) {
    Headers upstream = new Headers().add(name, "1");

    assertThat(ResponseHeaders.forClient(upstream, INSTANCE, Requests.SHOPPER).has(name)).isFalse();
  }

  @Test
  void theRestIsShownAsItIs() {
    Headers upstream =
        new Headers()
            .add("Content-Type", "application/json")
            .add("Set-Cookie", "a=1")
            .add("Set-Cookie", "b=2")
            .add("Retry-After", "3");

    Headers shown = ResponseHeaders.forClient(upstream, INSTANCE, Requests.SHOPPER);

    assertThat(shown.all("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(shown.first("Content-Type")).contains("application/json");
    assertThat(shown.first("Retry-After")).contains("3");
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.5:3002/api/v1/products/7, /api/v1/products/7",
    "/api/v1/products/7, /api/v1/products/7",
    "https://payments.example/confirm, https://payments.example/confirm",
    "http://10.0.0.5:30021/x, http://10.0.0.5:30021/x"
  })
  void aLocationAtTheInstanceBecomesOneAtTheGateway(String location, String shown) {
    Headers upstream = new Headers().add("Location", location);

    assertThat(ResponseHeaders.forClient(upstream, INSTANCE, Requests.SHOPPER).all("Location"))
        .containsExactly(shown);
  }
}
