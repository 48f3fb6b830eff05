package io.ecom.gateway.boundary;

import io.ecom.gateway.control.GatewayConfig;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Compression;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What every answer of the gateway carries, and the answers to CORS preflights. */
@ApplicationScoped
class CommonHeaders {
  private static final String EXPOSED =
      "Age, ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Cache-Status, X-Request-Id,"
          + " X-Trace-Id";
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String PREFLIGHT_SECONDS = "600";

  @Inject GatewayConfig config;

  Answer complete(Call call, Answer answer) {
    Headers headers = answer.headers();
    SecurityHeaders.complete(headers, call.client());
    headers.set("X-Request-Id", call.requestId());
    headers.set("X-Trace-Id", call.traceId());
    headers.add("Vary", "Origin");
    Compression.complete(call.headers(), answer);
    call.headers()
        .first("Origin")
        .filter(origin -> config.origins().allows(origin, call.client()))
        .ifPresent(
            origin -> {
              headers.set("Access-Control-Allow-Origin", origin);
              headers.set("Access-Control-Allow-Credentials", "true");
              headers.set("Access-Control-Expose-Headers", EXPOSED);
            });
    return answer;
  }

  static boolean isPreflight(Call call) {
    return call.method().equals("OPTIONS")
        && call.headers().has("Origin")
        && call.headers().has("Access-Control-Request-Method");
  }

  Answer preflight(Call call) {
    String origin = call.headers().first("Origin").orElse("");
    if (!config.origins().allows(origin, call.client())) {
      return call.problem(403, "origin-not-allowed", "This web origin may not use the API.");
    }
    Answer answer = Answer.empty(204);
    answer
        .headers()
        .set("Access-Control-Allow-Methods", METHODS)
        .set("Access-Control-Max-Age", PREFLIGHT_SECONDS);
    call.headers()
        .first("Access-Control-Request-Headers")
        .ifPresent(wanted -> answer.headers().set("Access-Control-Allow-Headers", wanted));
    return answer;
  }
}
