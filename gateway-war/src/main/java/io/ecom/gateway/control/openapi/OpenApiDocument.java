package io.ecom.gateway.control.openapi;

import io.ecom.gateway.control.upstream.Outgoing;
import io.ecom.gateway.control.upstream.UpstreamClient;
import io.ecom.gateway.control.upstream.UpstreamResponse;
import io.ecom.gateway.control.upstream.Upstreams;
import io.ecom.gateway.entity.Routes;
import io.ecom.gateway.entity.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The merged document, asked for anew from time to time; soon again if a service was missing. */
@ApplicationScoped
public class OpenApiDocument {
  private static final Logger LOG = System.getLogger(OpenApiDocument.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration COMPLETE_FOR = Duration.ofSeconds(60);
  private static final Duration INCOMPLETE_FOR = Duration.ofSeconds(3);

  @Inject Upstreams upstreams;
  @Inject UpstreamClient client;

  private record Known(String json, long until) {}

  private volatile @Nullable Known known;

  public CompletionStage<String> json() {
    Known current = known;
    if (current != null && System.nanoTime() < current.until()) {
      return CompletableFuture.completedStage(current.json());
    }
    return fetchAll().thenApply(this::merge);
  }

  private CompletionStage<Map<Service, Optional<JsonObject>>> fetchAll() {
    Map<Service, Optional<JsonObject>> documents = new TreeMap<>();
    CompletionStage<?> all = CompletableFuture.completedStage(null);
    for (Service service : Service.values()) {
      CompletionStage<Optional<JsonObject>> one =
          upstreams
              .anyInstance(service)
              .map(this::fetch)
              .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()));
      all = all.thenCombine(one, (ignored, found) -> documents.put(service, found));
    }
    return all.thenApply(ignored -> documents);
  }

  private CompletionStage<Optional<JsonObject>> fetch(URI instance) {
    Outgoing request = Outgoing.get(instance.resolve("/openapi?format=json"));
    request.headers().add("Accept", "application/json");
    return client
        .send(request, PATIENCE)
        .thenApply(OpenApiDocument::parse)
        .exceptionally(
            failure -> {
              LOG.log(Level.DEBUG, "no OpenAPI document of " + instance, failure);
              return Optional.empty();
            });
  }

  private static Optional<JsonObject> parse(UpstreamResponse response) {
    if (response.status() != 200) {
      return Optional.empty();
    }
    try (var reader = Json.createReader(new StringReader(response.text()))) {
      return Optional.of(reader.readObject());
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private String merge(Map<Service, Optional<JsonObject>> documents) {
    OpenApiMerger merger = new OpenApiMerger();
    documents.forEach(
        (service, document) -> document.ifPresent(found -> merger.add(service.key(), found)));
    // Where services share a server, the document of one describes the others.
    List<String> missing =
        documents.keySet().stream()
            .filter(service -> !merger.describes(Routes.API + service.prefix()))
            .map(Service::key)
            .toList();
    String json = merger.document(missing).toString();
    Duration life = missing.isEmpty() ? COMPLETE_FOR : INCOMPLETE_FOR;
    known = new Known(json, System.nanoTime() + life.toNanos());
    return json;
  }
}
