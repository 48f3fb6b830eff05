package io.ecom.gateway.control.upstream;

import io.ecom.gateway.control.GatewayConfig;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.RequestHeaders;
import io.ecom.gateway.entity.ResponseHeaders;
import io.ecom.gateway.entity.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request to an instance of its service. If that cannot be had, another one gets it; if it
 * fails, only what may be repeated, and no more of that than the budget allows. The HTTP client
 * itself repeats nothing ({@code shared/jvm.options}).
 */
@ApplicationScoped
public class Forwarder {
  private static final Logger LOG = System.getLogger(Forwarder.class.getName());

  /** What says that this instance cannot, but another one may. */
  private static final Set<Integer> OUT_OF_SERVICE = Set.of(502, 503, 504);

  @Inject Upstreams upstreams;
  @Inject UpstreamClient client;
  @Inject UpstreamMetrics metrics;
  @Inject GatewayConfig config;

  /** How the answer's body is wanted. */
  public enum Answering {
    /** Passed on while it arrives, if it is not short. */
    AS_IT_COMES,
    /** All of it, up to a limit. */
    WHOLE
  }

  /** What it would fail with now, if no instance of the service has room. */
  public Optional<UpstreamFailure> refusal(Incoming request) {
    Service service = request.route().service();
    InstancePool pool = upstreams.pool(service);
    return pool.isFull()
        ? Optional.of(UpstreamFailure.busy(service, pool.appointment()))
        : Optional.empty();
  }

  /** Completes with the answer or an {@link UpstreamFailure}. */
  public CompletionStage<Answer> send(Incoming request, Answering answering) {
    long deadline = System.nanoTime() + config.timeout(request).toNanos();
    Exchange exchange = new Exchange(request, answering, deadline);
    exchange.pool.retries().sent();
    return exchange.attempt(null, true);
  }

  private final class Exchange {
    final Incoming request;
    final BodyHandler<Body> handler;
    final long deadline;
    final InstancePool pool;

    Exchange(Incoming request, Answering answering, long deadline) {
      this.request = request;
      this.handler = answering == Answering.WHOLE ? AnswerBodies.whole() : AnswerBodies.any();
      this.deadline = deadline;
      this.pool = upstreams.pool(request.route().service());
    }

    CompletionStage<Answer> attempt(@Nullable Instance tried, boolean first) {
      Instance instance = pool.pick(tried).orElse(null);
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (instance == null) {
        return CompletableFuture.failedStage(unavailable());
      }
      HttpRequest outgoing;
      try {
        outgoing = outgoing(instance);
      } catch (IllegalArgumentException e) {
        instance.end(true);
        return CompletableFuture.failedStage(e);
      }
      long begun = System.nanoTime();
      return client
          .send(outgoing, handler, left)
          .handle(
              (response, failure) -> {
                end(instance, begun, response);
                return outcome(instance, response, failure, first);
              })
          .thenCompose(next -> next);
    }

    private void end(Instance instance, long begun, @Nullable HttpResponse<Body> response) {
      boolean success = response != null && response.statusCode() < 500;
      if (config.isPatient(request)) {
        instance.end(success);
      } else {
        instance.end(success, System.nanoTime() - begun, response != null);
      }
    }

    private CompletionStage<Answer> outcome(
        Instance instance,
        @Nullable HttpResponse<Body> response,
        @Nullable Throwable failure,
        boolean firstAttempt) {
      if (response != null) {
        Answer answer = answer(instance, response);
        boolean elsewhere =
            firstAttempt
                && OUT_OF_SERVICE.contains(answer.status())
                && answer.body() instanceof Body.Whole
                && pool.hasOther(instance)
                && mayRepeat();
        return elsewhere
            ? attempt(instance, false).exceptionally(ignored -> answer)
            : CompletableFuture.completedStage(answer);
      }
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      LOG.log(Level.DEBUG, () -> instance + ": " + cause);
      // What never left may go elsewhere whatever it is: it has cost no service anything.
      boolean unsent =
          cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
      boolean late = cause instanceof UpstreamClient.DeadlineExceeded;
      boolean other = pool.hasOther(instance);
      if (firstAttempt && (unsent ? other && isInTime() : !late && mayRepeat())) {
        return attempt(other ? instance : null, false);
      }
      if (late) {
        return CompletableFuture.failedStage(UpstreamFailure.timeout(request.route().service()));
      }
      return CompletableFuture.failedStage(
          unsent ? unavailable() : UpstreamFailure.broken(request.route().service()));
    }

    private boolean isInTime() {
      return System.nanoTime() < deadline;
    }

    private boolean mayRepeat() {
      if (!request.isRepeatable() || !isInTime()) {
        return false;
      }
      boolean may = pool.retries().tryRetry();
      metrics.retry(request.route().service(), may);
      return may;
    }

    private UpstreamFailure unavailable() {
      return pool.isBusy()
          ? UpstreamFailure.busy(request.route().service(), pool.appointment())
          : UpstreamFailure.unavailable(request.route().service(), pool.retryAfter());
    }

    private HttpRequest outgoing(Instance instance) {
      String query = request.query();
      String suffix = query == null || query.isEmpty() ? "" : "?" + query;
      URI uri = URI.create(instance.uri() + request.route().path() + suffix);
      HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
      if (request.method().equals("GET")) {
        builder.GET();
      } else {
        boolean empty = request.body().length == 0;
        builder.method(
            request.method(),
            empty ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body()));
      }
      RequestHeaders.forUpstream(request).forEach(builder::header);
      return builder.build();
    }

    private Answer answer(Instance instance, HttpResponse<Body> response) {
      Headers headers = new Headers();
      response.headers().map().forEach((name, values) -> values.forEach(v -> headers.add(name, v)));
      Headers forClient = ResponseHeaders.forClient(headers, instance.uri(), request.client());
      if (response.body() instanceof Body.Flowing || request.method().equals("HEAD")) {
        headers.first("Content-Length").ifPresent(v -> forClient.set("Content-Length", v));
      }
      return new Answer(response.statusCode(), forClient, response.body());
    }
  }
}
