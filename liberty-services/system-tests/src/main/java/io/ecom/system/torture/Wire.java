package io.ecom.system.torture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** HTTP to the gateway, with a deadline for the whole answer. */
final class Wire {
  private static final long PATIENCE_SECONDS = 13;
  private final String gateway;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  Wire(String gateway) {
    this.gateway = gateway;
  }

  Answer send(Call call, @Nullable String token) {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request(call, token), BodyHandlers.ofString());
    try {
      HttpResponse<String> response = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return new Answer(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Answer(0, "no answer in " + PATIENCE_SECONDS + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        return new Answer(0, failure.toString());
      }
      throw new IllegalStateException(call.toString(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was broken off", e);
    }
  }

  private HttpRequest request(Call call, @Nullable String token) {
    var body = call.body() == null ? BodyPublishers.noBody() : json(call.body().toJson());
    var request =
        HttpRequest.newBuilder(URI.create(gateway + call.path()))
            .header("Content-Type", "application/json")
            .method(call.method(), body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (call.key() != null) {
      request.header("Idempotency-Key", call.key());
    }
    if (call.waitSeconds() > 0) {
      request.header("Prefer", "wait=" + call.waitSeconds());
    }
    return request.build();
  }

  private static HttpRequest.BodyPublisher json(String text) {
    return BodyPublishers.ofString(text);
  }
}
