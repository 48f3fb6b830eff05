package io.ecom.gateway.control.cache;

import io.ecom.gateway.control.Door;
import io.ecom.gateway.control.limit.Admission;
import io.ecom.gateway.control.upstream.Forwarder;
import io.ecom.gateway.control.upstream.Forwarder.Answering;
import io.ecom.gateway.control.upstream.UpstreamFailure;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.CacheKind;
import io.ecom.gateway.entity.CachePlan;
import io.ecom.gateway.entity.CachedAnswer;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Storable;
import io.ecom.gateway.entity.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the cache, or asks the service once for all who ask at the same time, and keeps what
 * it says. Only what has to be asked for counts against the limits: an answer that is here costs
 * less than counting it.
 */
@ApplicationScoped
public class ReadThrough {
  public static final String STATUS = "X-Cache-Status";

  @Inject AnswerStore store;
  @Inject Admission admission;
  @Inject Forwarder forwarder;
  @Inject CacheSettings settings;
  @Inject Door door;

  public CompletionStage<Answer> answer(Incoming request, CachePlan plan) {
    long now = System.currentTimeMillis();
    Optional<CachedAnswer> here = store.here(plan, now);
    if (here.isPresent()) {
      return CompletableFuture.completedStage(present(request, here.get(), now, "HIT"));
    }
    // In a rush not even Redis is asked for those who would find no room if it knew nothing.
    return (door.isRush() ? forwarder.refusal(request) : Optional.<UpstreamFailure>empty())
        .<CompletionStage<Answer>>map(CompletableFuture::failedStage)
        .orElseGet(
            () ->
                door.enter(
                    leave ->
                        store
                            .find(plan)
                            .thenCompose(found -> answer(request, plan, found, leave))));
  }

  private CompletionStage<Answer> answer(
      Incoming request, CachePlan plan, Lookup found, Runnable leave) {
    long now = System.currentTimeMillis();
    Optional<CachedAnswer> fresh = found.entry().filter(entry -> entry.isFresh(now));
    if (fresh.isPresent()) {
      return CompletableFuture.completedStage(present(request, fresh.get(), now, "HIT"));
    }
    boolean needsRoom =
        found.entry().isEmpty() && !question(plan, found).map(flights::isUnderWay).orElse(false);
    return (needsRoom ? forwarder.refusal(request) : Optional.<UpstreamFailure>empty())
        .<CompletionStage<Answer>>map(CompletableFuture::failedStage)
        .orElseGet(
            () ->
                admission.admit(
                    request,
                    () -> {
                      leave.run();
                      return fetch(request, plan, found);
                    }));
  }

  /** What a service said: something to keep, or else an answer for those who asked just now. */
  private record Fetched(Optional<CachedAnswer> entry, Answer answer) {}

  private final Flights<Fetched> flights = new Flights<>();

  private CompletionStage<Answer> fetch(Incoming request, CachePlan plan, Lookup found) {
    CompletionStage<Fetched> fetched =
        question(plan, found)
            .map(question -> flights.join(question, () -> ask(request, plan, found)))
            .orElseGet(() -> ask(request, plan, found));
    return fetched
        .handle((answer, failure) -> outcome(request, found, answer, failure))
        .thenCompose(next -> next);
  }

  /** Who knows of an eviction has another stamp, and does not join those who asked before it. */
  private static Optional<String> question(CachePlan plan, Lookup found) {
    return found.stamp().map(stamp -> stamp + plan.key());
  }

  private CompletionStage<Fetched> ask(Incoming request, CachePlan plan, Lookup found) {
    return forwarder
        .send(request.anonymous(plan.query()), Answering.WHOLE)
        .thenCompose(
            answer ->
                answer.body() instanceof Body.Whole whole && Storable.isStorable(answer)
                    ? keep(plan, found, answer, whole.bytes())
                    : CompletableFuture.completedStage(new Fetched(Optional.empty(), answer)));
  }

  private static CompletionStage<Answer> outcome(
      Incoming request, Lookup found, @Nullable Fetched fetched, @Nullable Throwable failure) {
    long now = System.currentTimeMillis();
    boolean down =
        fetched == null
            ? cause(failure) instanceof UpstreamFailure
            : fetched.answer().status() >= 500;
    if (down && found.entry().isPresent()) {
      return CompletableFuture.completedStage(present(request, found.entry().get(), now, "STALE"));
    }
    if (fetched == null) {
      return CompletableFuture.failedStage(
          failure == null ? new IllegalStateException("neither answer nor failure") : failure);
    }
    if (fetched.entry().isPresent()) {
      return CompletableFuture.completedStage(present(request, fetched.entry().get(), now, "MISS"));
    }
    Answer shared = fetched.answer();
    Headers own = shared.headers().copy().set(STATUS, "MISS");
    return CompletableFuture.completedStage(new Answer(shared.status(), own, shared.body()));
  }

  private CompletionStage<Fetched> keep(CachePlan plan, Lookup found, Answer answer, byte[] body) {
    Headers headers = answer.headers();
    long now = System.currentTimeMillis();
    CachedAnswer entry =
        new CachedAnswer(
            now,
            now + settings.freshFor(plan.kind()).toMillis(),
            found.stamp().orElse(""),
            headers.first("Content-Type").orElse("application/json"),
            headers.first("Cache-Control").orElse("no-cache"),
            CachedAnswer.strongEtag(body),
            body);
    Fetched fetched = new Fetched(Optional.of(entry), answer);
    if (found.stamp().isEmpty()) {
      return CompletableFuture.completedStage(fetched);
    }
    return rememberNames(plan, body)
        .thenCompose(ignored -> store.keep(plan, entry))
        .handle((ignored, failure) -> fetched);
  }

  /** A product is asked for by id and by slug, and a slug may change: then the id evicts it. */
  private CompletionStage<Void> rememberNames(CachePlan plan, byte[] body) {
    String tag = plan.tags().stream().findFirst().orElse(Tags.PRODUCTS);
    if (plan.kind() != CacheKind.PRODUCT || tag.equals(Tags.PRODUCTS)) {
      return CompletableFuture.completedStage(null);
    }
    return ProductIds.of(body)
        .map(Tags::product)
        .filter(idTag -> !idTag.equals(tag))
        .map(idTag -> store.alias(idTag, tag))
        .orElse(CompletableFuture.completedStage(null));
  }

  private static Answer present(Incoming request, CachedAnswer entry, long now, String status) {
    Headers headers =
        new Headers()
            .add("Content-Type", entry.contentType())
            .add("Cache-Control", entry.cacheControl())
            .add("ETag", entry.etag())
            .add("Age", Long.toString(entry.ageSeconds(now)))
            .add(STATUS, status);
    boolean known =
        request
            .headers()
            .first("If-None-Match")
            .filter(value -> value.contains(entry.etag()) || value.strip().equals("*"))
            .isPresent();
    return known
        ? new Answer(304, headers.remove("Content-Type"), Body.NONE)
        : new Answer(200, headers, new Body.Whole(entry.body()));
  }

  private static @Nullable Throwable cause(@Nullable Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }
}
