package io.ecom.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The gateway, as one user sees it. */
record Api(HttpClient client, String base, @Nullable String token) {
  private static final Set<Integer> PASSING = Set.of(429, 503);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** A busy shop says when to come again, and the storefront does. It counts as waiting. */
  private static final int MOST_AGAIN = 5;

  /** What came back. */
  record Answer(String request, int status, String body) {
    JsonObject json() {
      try (var reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    Answer require(int... statuses) {
      for (int expected : statuses) {
        if (status == expected) {
          return this;
        }
      }
      throw new UnexpectedAnswer("%s answered %d: %s".formatted(request, status, body));
    }
  }

  /** The shop did not do what was asked. */
  static final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String message) {
      super(message);
    }
  }

  Api as(String accessToken) {
    return new Api(client, base, accessToken);
  }

  Answer get(String path) {
    return send(request(path).build());
  }

  Answer post(String path, @Nullable JsonObject body) {
    return send(request(path).POST(publisher(body)).build());
  }

  Answer post(String path, JsonObject body, String idempotencyKey) {
    return send(
        request(path).header("Idempotency-Key", idempotencyKey).POST(publisher(body)).build());
  }

  Answer put(String path, JsonObject body) {
    return send(request(path).PUT(publisher(body)).build());
  }

  private static HttpRequest.BodyPublisher publisher(@Nullable JsonObject body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) {
    String asked = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      for (int again = 0; again < MOST_AGAIN && PASSING.contains(answer.statusCode()); again++) {
        TimeUnit.SECONDS.sleep(answer.headers().firstValueAsLong("Retry-After").orElse(1));
        answer = client.send(request, BodyHandlers.ofString());
      }
      return new Answer(asked, answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UnexpectedAnswer(asked + " failed: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer(asked + " was interrupted");
    }
  }
}
