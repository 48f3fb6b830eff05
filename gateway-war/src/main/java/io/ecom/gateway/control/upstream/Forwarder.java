package io.ecom.gateway.control.upstream;

import io.ecom.gateway.control.Door;
import io.ecom.gateway.control.GatewayConfig;
import io.ecom.gateway.control.GatewayThreads;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.RequestHeaders;
import io.ecom.gateway.entity.ResponseHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request to an instance of its service. If that cannot be had, another one gets it; if it
 * fails, only what may be repeated, and no more of that than the budget allows.
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
  @Inject GatewayThreads threads;
  @Inject Door door;

  @Inject
  @ConfigProperty(name = "ecom.gateway.hedge-after")
  Duration hedgeAfter;

  /** How the answer's body is wanted. */
  public enum Answering {
    /** Passed on while it arrives, if it is not short. */
    AS_IT_COMES,
    /** All of it, up to a limit. */
    WHOLE
  }

  /**
   * What it would fail with now: no instance of the service has room and too many wait for it, or
   * the gateway's door is shut.
   */
  public Optional<UpstreamFailure> refusal(Incoming request) {
    InstancePool pool = upstreams.pool(request.route().service());
    return door.isShut() || pool.isFull() ? Optional.of(busy(request, pool)) : Optional.empty();
  }

  private UpstreamFailure busy(Incoming request, InstancePool pool) {
    metrics.busy(request.route().service());
    long seconds = pool.appointment(request.client().network());
    return UpstreamFailure.busy(request.route().service(), seconds);
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
    final boolean mayFlow;
    final long deadline;
    final InstancePool pool;
    final long came = System.nanoTime();

    Exchange(Incoming request, Answering answering, long deadline) {
      this.request = request;
      this.mayFlow = answering == Answering.AS_IT_COMES;
      this.deadline = deadline;
      this.pool = upstreams.pool(request.route().service());
    }

    CompletionStage<Answer> attempt(@Nullable Instance tried, boolean first) {
      Instance instance = pool.pick(tried).orElse(null);
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (instance == null) {
        return tried == null && pool.isBusy()
            ? whenThereIsRoom(first)
            : CompletableFuture.failedStage(unavailable());
      }
      Outgoing outgoing;
      try {
        outgoing = outgoing(instance);
      } catch (IllegalArgumentException e) {
        instance.end(true);
        pool.waitingRoom().callNext();
        return CompletableFuture.failedStage(e);
      }
      long begun = System.nanoTime();
      UpstreamClient.Sent sent = client.send(outgoing, mayFlow, left);
      CompletionStage<Answer> answer =
          sent.answer()
              .handle(
                  (response, failure) -> {
                    end(instance, begun, response);
                    return outcome(instance, response, failure, first);
                  })
              .thenCompose(next -> next);
      return first && mayBeAskedTwice(instance)
          ? quickest(answer, instance, sent.abandon())
          : answer;
    }

    private boolean mayBeAskedTwice(Instance instance) {
      return request.isSafe() && !config.isPatient(request) && pool.hasOther(instance);
    }

    /**
     * Who reads need not wait for an instance that hangs: after a while another one is asked, too.
     * If that one answers, the first has as long again, or it has failed: one that has just started
     * is slow, but not silent.
     */
    private CompletionStage<Answer> quickest(
        CompletionStage<Answer> answer, Instance instance, Runnable abandon) {
      CompletableFuture<Answer> quickest = new CompletableFuture<>();
      Runnable askAnother =
          () -> {
            if (!quickest.isDone() && mayRepeat()) {
              attempt(instance, false)
                  .thenAccept(
                      other -> {
                        if (other.status() < 500 && quickest.complete(other)) {
                          later(abandon);
                        } else {
                          other.body().discard();
                        }
                      });
            }
          };
      var patience = later(askAnother);
      answer.whenComplete(
          (found, failure) -> {
            patience.cancel(false);
            if (failure != null) {
              quickest.completeExceptionally(failure);
            } else if (!quickest.complete(found)) {
              found.body().discard();
            }
          });
      return quickest;
    }

    private Future<?> later(Runnable action) {
      return threads
          .timer()
          .schedule(
              () -> threads.io().execute(action), hedgeAfter.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletionStage<Answer> whenThereIsRoom(boolean first) {
      Optional<CompletableFuture<Boolean>> turn =
          pool.waitingRoom().sit(came, pool.answersPerSecond());
      if (turn.isEmpty()) {
        return CompletableFuture.failedStage(unavailable());
      }
      if (pool.hasRoom()) {
        // The last one may have left before this one sat down.
        pool.waitingRoom().callNext();
      }
      return turn.get()
          .thenComposeAsync(
              called ->
                  called ? attempt(null, first) : CompletableFuture.failedStage(unavailable()),
              threads.io());
    }

    private void end(Instance instance, long begun, @Nullable UpstreamResponse response) {
      boolean success = response != null && response.status() < 500;
      if (config.isPatient(request)) {
        instance.end(success);
      } else {
        instance.end(success, System.nanoTime() - begun, response != null);
      }
      pool.waitingRoom().callNext();
    }

    private CompletionStage<Answer> outcome(
        Instance instance,
        @Nullable UpstreamResponse response,
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
          cause instanceof ConnectException || cause instanceof ConnectTimeoutException;
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
          ? busy(request, pool)
          : UpstreamFailure.unavailable(request.route().service(), pool.retryAfter());
    }

    private Outgoing outgoing(Instance instance) {
      String query = request.query();
      String suffix = query == null || query.isEmpty() ? "" : "?" + query;
      URI uri = URI.create(instance.uri() + request.route().path() + suffix);
      return new Outgoing(
          request.method(), uri, RequestHeaders.forUpstream(request), request.body());
    }

    private Answer answer(Instance instance, UpstreamResponse response) {
      Headers headers = response.headers();
      Headers forClient = ResponseHeaders.forClient(headers, instance.uri(), request.client());
      if (response.body() instanceof Body.Flowing || request.method().equals("HEAD")) {
        headers.first("Content-Length").ifPresent(v -> forClient.set("Content-Length", v));
      }
      return new Answer(response.status(), forClient, response.body());
    }
  }
}
