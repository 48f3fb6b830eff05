package io.ecom.gateway.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param path raw path as the client wrote it; its route has the one it goes to
 * @param query raw query, without the question mark
 * @param traceparent of this request, valid whatever the client sent
 * @param requestId the client's, or the trace id
 */
public record Incoming(
    String method,
    Route route,
    String path,
    @Nullable String query,
    Headers headers,
    byte[] body,
    Client client,
    String traceparent,
    String requestId) {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

  public boolean isSafe() {
    return SAFE.contains(method);
  }

  public boolean isIdempotent() {
    return IDEMPOTENT.contains(method);
  }

  /** Whether a second one does no harm: by its kind, or because its key tells it from others. */
  public boolean isRepeatable() {
    return isIdempotent() || headers.has("Idempotency-Key");
  }

  public Incoming withBody(byte[] bytes) {
    return new Incoming(method, route, path, query, headers, bytes, client, traceparent, requestId);
  }

  /** The same question asked by nobody in particular, with the query in its one spelling. */
  public Incoming anonymous(String canonicalQuery) {
    Headers plain = new Headers().add("Accept", "application/json");
    return new Incoming(
        method, route, path, canonicalQuery, plain, body, client, traceparent, requestId);
  }
}
