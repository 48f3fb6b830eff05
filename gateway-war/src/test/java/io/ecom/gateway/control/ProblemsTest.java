package io.ecom.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void aRefusalSaysWhatWhereAndInWhichTrace() {
    Answer answer =
        Problems.answer(
            404,
            "not-found",
            "There is nothing at this path.",
            "/api/v2/\"x\"",
            "00-" + TRACE + "-00f067aa0ba902b7-01");

    JsonObject problem = json(answer);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers().first("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().first("Cache-Control")).contains("no-store");
    assertThat(problem.getString("type")).endsWith("/not-found");
    assertThat(problem.getInt("status")).isEqualTo(404);
    assertThat(problem.getString("instance")).isEqualTo("/api/v2/\"x\"");
    assertThat(problem.getString("traceId")).isEqualTo(TRACE);
  }

  private static JsonObject json(Answer answer) {
    assertThat(answer.body()).isInstanceOf(Body.Whole.class);
    byte[] bytes = ((Body.Whole) answer.body()).bytes();
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }
}
