package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonGuardTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void wholeJsonPasses() {
    for (String json :
        List.of(
            "{}",
            "[]",
            " {\"a\": [1, 2.5e3, null, true, \"}\"]} ",
            "\"text\"",
            "7",
            "{\"a\":".repeat(64) + "1" + "}".repeat(64))) {
      assertThat(JsonGuard.isWhole(json)).as(json).isTrue();
    }
  }

  @Test
  void whatIsCutOffCrossedOrTooDeepDoesNot() {
    for (String json :
        List.of(
            "{",
            "{\"x\":{",
            "{\"x\":[",
            "{\"x\":[}",
            "{\"x\":{]}",
            "{\"x\":\"",
            "{\"x\":1",
            "{}{}",
            "{} x",
            "[".repeat(50_000),
            "{\"a\":".repeat(65) + "1" + "}".repeat(65))) {
      boolean whole = assertTimeoutPreemptively(SOON, () -> JsonGuard.isWhole(json));
      assertThat(whole).as(json.substring(0, Math.min(20, json.length()))).isFalse();
    }
  }
}
