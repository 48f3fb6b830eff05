package io.ecom.localstack.faults;

import io.ecom.localstack.stack.StackException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The few orders that Toxiproxy gets from us. */
public final class ToxiproxyClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int FIRST_FAILURE = 400;
  private static final int NOT_FOUND = 404;

  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();

  public ToxiproxyClient(String url) {
    this.url = url;
  }

  /** Every proxy passes everything on again. */
  public void reset() {
    require(post("/reset", JsonObject.EMPTY_JSON_OBJECT));
  }

  /** Without it nobody gets through, and connections that exist are closed. */
  void enable(String proxy, boolean enabled) {
    require(post("/proxies/" + proxy, Json.createObjectBuilder().add("enabled", enabled).build()));
  }

  /**
   * Spoils one direction of a proxy.
   *
   * @param toxic one of Toxiproxy's types, with its attributes
   */
  void add(String proxy, String name, String stream, Toxic toxic) {
    require(
        post(
            "/proxies/" + proxy + "/toxics",
            Json.createObjectBuilder()
                .add("name", name)
                .add("type", toxic.type())
                .add("stream", stream)
                .add("attributes", toxic.attributes())
                .build()));
  }

  /** One that is gone by a reset is as good as removed. */
  void remove(String proxy, String name) {
    var response = send(request("/proxies/" + proxy + "/toxics/" + name).DELETE().build());
    if (response.statusCode() != NOT_FOUND) {
      require(response);
    }
  }

  private HttpResponse<String> post(String path, JsonObject body) {
    return send(request(path).POST(BodyPublishers.ofString(body.toString())).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json");
  }

  private static void require(HttpResponse<String> response) {
    if (response.statusCode() >= FIRST_FAILURE) {
      throw new StackException(
          "Toxiproxy answered %d to %s: %s"
              .formatted(response.statusCode(), response.uri(), response.body()));
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StackException(
          "No Toxiproxy at " + url + "; was the stack started with --faults?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", e);
    }
  }
}
