package io.ecom.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.Client;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayConfigTest {
  private static final String FILE = "/META-INF/microprofile-config.properties";

  private final Properties defaults = new Properties();
  private final GatewayConfig config = new GatewayConfig();

  @BeforeEach
  void readDefaults() throws IOException {
    try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(FILE))) {
      defaults.load(file);
    }
    config.timeout = Duration.parse(defaults.getProperty("ecom.gateway.timeout"));
    config.importTimeout = Duration.parse(defaults.getProperty("ecom.gateway.import.timeout"));
    config.maxBody = Integer.parseInt(defaults.getProperty("ecom.gateway.max-body-bytes"));
    config.maxImportBody =
        Integer.parseInt(defaults.getProperty("ecom.gateway.import.max-body-bytes"));
  }

  @ParameterizedTest
  @CsvSource({
    "cache.product-list, PT1M",
    "cache.product, PT5M",
    "cache.stock, PT30S",
    "circuit.delay, PT30S"
  })
  void timesAreAsPromised(String key, Duration promised) {
    assertThat(Duration.parse(defaults.getProperty("ecom.gateway." + key))).isEqualTo(promised);
  }

  @ParameterizedTest
  @CsvSource({"circuit.failures, 5", "circuit.successes, 3"})
  void countsAreAsPromised(String key, String promised) {
    assertThat(defaults.getProperty("ecom.gateway." + key)).isEqualTo(promised);
  }

  @ParameterizedTest
  @CsvSource({
    "'', PT10S",
    "wait=5, PT15S",
    "'respond-async, wait=20', PT30S",
    "'respond-async;wait=20', PT30S",
    "wait=999, PT40S",
    "wait=99999999, PT40S",
    "wait=-1, PT10S",
    "wait=x, PT10S",
    "await=5, PT10S"
  })
  void whoPrefersToWaitIsGivenTheTime(String prefer, Duration timeout) {
    assertThat(config.timeout(request("/api/v1/orders", prefer))).isEqualTo(timeout);
  }

  @Test
  void anImportMayBeLongAndLarge() {
    Incoming catalogue = request("/products/imports", "");

    assertThat(config.timeout(catalogue)).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.maxBody(catalogue.route())).isEqualTo(16 * 1024 * 1024);
    assertThat(config.maxBody(request("/api/v1/orders/products/imports", "").route()))
        .isEqualTo(1024 * 1024);
  }

  private static Incoming request(String path, String prefer) {
    return new Incoming(
        "POST",
        Routes.match(path).orElseThrow(),
        path,
        null,
        new Headers().add("Prefer", prefer),
        new byte[0],
        new Client("203.0.113.7", "http", "localhost:3008"),
        "",
        "");
  }
}
