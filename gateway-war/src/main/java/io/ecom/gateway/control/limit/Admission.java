package io.ecom.gateway.control.limit;

import io.ecom.gateway.control.Problems;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Claim;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.RouteClass;
import io.ecom.gateway.entity.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Lets requests pass up to the limits of all gateways together. While Redis is away each gateway
 * counts by itself, but nobody tries passwords: with many gateways there would be many guesses.
 */
@ApplicationScoped
public class Admission {
  private static final String RETRY_WITHOUT_REDIS = "2";

  @Inject LimiterQueue limiter;
  @Inject Claims claims;

  private final LocalLimiter local = new LocalLimiter(System::nanoTime);

  /** The answer of what is behind, or a refusal. */
  public CompletionStage<Answer> admit(Incoming request, Supplier<CompletionStage<Answer>> behind) {
    RouteClass kind = RouteClass.of(request);
    return claims
        .of(request, kind)
        .thenCompose(
            claimed ->
                limiter
                    .take(claimed)
                    .thenCompose(verdict -> decide(request, kind, claimed, verdict, behind)));
  }

  private CompletionStage<Answer> decide(
      Incoming request,
      RouteClass kind,
      List<Claim> claimed,
      Optional<Verdict> shared,
      Supplier<CompletionStage<Answer>> behind) {
    if (shared.isEmpty() && kind == RouteClass.CREDENTIALS) {
      return CompletableFuture.completedStage(uncounted(request));
    }
    Verdict verdict = shared.orElseGet(() -> local.take(claimed));
    CompletionStage<Answer> answer =
        verdict.passes()
            ? behind.get()
            : CompletableFuture.completedStage(tooMany(request, verdict));
    return answer.thenApply(
        a -> {
          verdict.describe(a.headers());
          return a;
        });
  }

  private static Answer tooMany(Incoming request, Verdict verdict) {
    String detail = "Too many requests; try again later.";
    Answer answer = problem(429, "too-many-requests", detail, request);
    answer.headers().set("Retry-After", Long.toString(verdict.retryAfterSeconds()));
    return answer;
  }

  private static Answer uncounted(Incoming request) {
    String detail = "Attempts cannot be counted at the moment; try again later.";
    Answer answer = problem(503, "service-unavailable", detail, request);
    answer.headers().set("Retry-After", RETRY_WITHOUT_REDIS);
    return answer;
  }

  private static Answer problem(int status, String slug, String detail, Incoming request) {
    return Problems.answer(status, slug, detail, request.route().path(), request.traceparent());
  }
}
