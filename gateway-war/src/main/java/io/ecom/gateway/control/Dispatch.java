package io.ecom.gateway.control;

import io.ecom.gateway.control.cache.Invalidation;
import io.ecom.gateway.control.cache.ReadThrough;
import io.ecom.gateway.control.limit.Admission;
import io.ecom.gateway.control.signature.Signatures;
import io.ecom.gateway.control.upstream.Forwarder;
import io.ecom.gateway.control.upstream.Forwarder.Answering;
import io.ecom.gateway.control.upstream.UpstreamFailure;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.CachePlan;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Answers a request out of the cache or from a service, and turns failures into problems. */
@ApplicationScoped
public class Dispatch {
  private static final Logger LOG = System.getLogger(Dispatch.class.getName());

  @Inject Door door;
  @Inject Admission admission;
  @Inject Signatures signatures;
  @Inject Forwarder forwarder;
  @Inject ReadThrough readThrough;
  @Inject Invalidation invalidation;

  /** Never completes exceptionally. */
  public CompletionStage<Answer> answer(Incoming request) {
    CompletionStage<Answer> answer;
    try {
      answer = route(request);
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedStage(e);
    }
    return answer
        .thenApply(found -> withoutErrorPage(request, found))
        .exceptionally(failure -> problem(request, failure));
  }

  /**
   * What a server refuses before our code sees it, it answers with a page of its own: Liberty, for
   * one, or a proxy in front of a service.
   */
  private static Answer withoutErrorPage(Incoming request, Answer answer) {
    boolean page =
        answer.status() >= 400
            && answer.headers().first("Content-Type").orElse("").startsWith("text/html");
    if (!page) {
      return answer;
    }
    answer.body().discard();
    return Problems.answer(answer.status(), request.route().path(), request.traceparent());
  }

  /**
   * In a rush most are told to come again, and that has to cost little: their bodies are not read
   * and no limit is counted.
   */
  public Optional<Answer> refusal(Incoming request) {
    return forwarder.refusal(request).map(failure -> problem(request, failure));
  }

  private CompletionStage<Answer> route(Incoming request) {
    Optional<CachePlan> plan = CachePlan.of(request);
    if (plan.isPresent() && !plan.get().bypass()) {
      return readThrough.answer(request, plan.get());
    }
    return forwarder
        .refusal(request)
        .<CompletionStage<Answer>>map(CompletableFuture::failedStage)
        .orElseGet(
            () ->
                door.enter(
                    leave ->
                        admission.admit(
                            request,
                            () -> {
                              leave.run();
                              return signatures.demand(request, () -> forward(request, plan));
                            })));
  }

  private CompletionStage<Answer> forward(Incoming request, Optional<CachePlan> plan) {
    CompletionStage<Answer> answer = forwarder.send(request, Answering.AS_IT_COMES);
    if (plan.isPresent()) {
      return answer.thenApply(a -> withStatus(a, "BYPASS"));
    }
    Set<String> touched = request.isSafe() ? Set.of() : Tags.touchedBy(request.route());
    return touched.isEmpty()
        ? answer
        : answer.thenCompose(a -> invalidation.evict(touched).thenApply(ignored -> a));
  }

  private static Answer withStatus(Answer answer, String status) {
    answer.headers().set(ReadThrough.STATUS, status);
    return answer;
  }

  private static Answer problem(Incoming request, Throwable thrown) {
    Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    String path = request.route().path();
    if (failure instanceof UpstreamFailure upstream) {
      Answer answer =
          Problems.answer(
              upstream.status(), upstream.slug(), upstream.detail(), path, request.traceparent());
      upstream.retryAfter().ifPresent(s -> answer.headers().set("Retry-After", s.toString()));
      return answer;
    }
    if (failure instanceof IllegalArgumentException) {
      String detail = "The request is not well-formed HTTP.";
      return Problems.answer(400, "malformed-request", detail, path, request.traceparent());
    }
    LOG.log(Level.ERROR, "request failed in the gateway, trace " + request.traceparent(), failure);
    String detail = "The gateway failed; the trace id helps to find out why.";
    return Problems.answer(500, "internal-error", detail, path, request.traceparent());
  }
}
