package io.ecom.realtime.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectingTest {
  @Test
  void onlyOurOwnPagesMayConnect() {
    Origins origins = Origins.of(List.of("https://shop.example", "http://localhost:3000/"));
    assertThat(origins.allow("https://shop.example")).isTrue();
    assertThat(origins.allow("http://localhost:3000")).isTrue();
    assertThat(origins.allow("http://127.0.0.1:3000")).isTrue();
    assertThat(origins.allow(null)).as("no browser").isTrue();

    assertThat(origins.allow("http://shop.example")).isFalse();
    assertThat(origins.allow("https://shop.example.evil.test")).isFalse();
    assertThat(origins.allow("http://localhost:3001")).isFalse();
    assertThat(origins.allow("null")).isFalse();
  }

  @Test
  void aClientMaySaySoMuchInEachWindow() {
    MessageRate rate = new MessageRate(2, Duration.ofSeconds(10));
    Instant begin = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(rate.allows(begin)).isTrue();
    assertThat(rate.allows(begin.plusSeconds(1))).isTrue();
    assertThat(rate.allows(begin.plusSeconds(2))).isFalse();
    assertThat(rate.allows(begin.plusSeconds(10))).isTrue();
  }
}
