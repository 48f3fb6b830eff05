package io.ecom.localstack.gateway;

import io.ecom.localstack.stack.StackException;
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
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The few calls of the public API that the launcher makes. */
public final class GatewayClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration IMPORT_TIMEOUT = Duration.ofMinutes(3);

  private static final Set<Integer> LATE = Set.of(429, 502, 503, 504);
  private static final int RETRIES = 6;
  private static final int DEFAULT_WAIT_SECONDS = 1;
  private static final int LONGEST_WAIT_SECONDS = 10;

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();

  public GatewayClient(String base) {
    this.base = base;
  }

  /** An answer and what was asked, for the error message. */
  public record Answer(String request, int status, Duration retryAfter, String body) {
    public Answer require(int... statuses) {
      if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
        throw new StackException("%s answered %d: %s".formatted(request, status, body));
      }
      return this;
    }

    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }
  }

  public Answer get(String path) {
    return send(request(path, TIMEOUT).build());
  }

  public Answer post(String path, JsonObject body) {
    return send(
        request(path, TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  public Answer postCsv(String path, String token, String csv) {
    return send(
        withToken(request(path, IMPORT_TIMEOUT), token)
            .header("Content-Type", "text/csv; charset=utf-8")
            .POST(BodyPublishers.ofString(csv))
            .build());
  }

  public Answer getAs(String token, String path) {
    return send(withToken(request(path, TIMEOUT), token).build());
  }

  /** A command without content. */
  public Answer postAs(String token, String path) {
    return send(withToken(request(path, TIMEOUT), token).POST(BodyPublishers.noBody()).build());
  }

  /** Logs in, for an access token. */
  public String token(String email, String password) {
    var credentials =
        Json.createObjectBuilder().add("email", email).add("password", password).build();
    return post("/api/v1/auth/login", credentials).require(200).json().getString("accessToken");
  }

  private static HttpRequest.Builder withToken(HttpRequest.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path, Duration timeout) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
  }

  /** Servers may be late or busy; all that is asked here can be asked again, after a while. */
  private Answer send(HttpRequest request) {
    var answer = sendOnce(request);
    for (int again = 0; again < RETRIES && LATE.contains(answer.status()); again++) {
      pause(answer.retryAfter());
      answer = sendOnce(request);
    }
    return answer;
  }

  private static void pause(Duration duration) {
    try {
      TimeUnit.SECONDS.sleep(Math.min(duration.toSeconds(), LONGEST_WAIT_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting for a busy server", e);
    }
  }

  private Answer sendOnce(HttpRequest request) {
    var asked = request.method() + " " + request.uri();
    try {
      var response = client.send(request, BodyHandlers.ofString());
      return new Answer(asked, response.statusCode(), retryAfter(response), response.body());
    } catch (IOException e) {
      throw new StackException(asked + " failed: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(asked + " was interrupted", e);
    }
  }

  private static Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ofSeconds(DEFAULT_WAIT_SECONDS));
  }
}
