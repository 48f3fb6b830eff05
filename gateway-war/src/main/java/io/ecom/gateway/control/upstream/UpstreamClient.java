package io.ecom.gateway.control.upstream;

import io.ecom.gateway.control.GatewayThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.async.MinimalHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one HTTP client, with a deadline for the answer. A thread that gets something from a socket
 * goes on with it: on a busy machine each hand-over to another thread would wait for its turn.
 */
@ApplicationScoped
public class UpstreamClient {
  /**
   * Instances are given no more requests than they have room for; this only is the pool's bound.
   */
  private static final int MOST_CONNECTIONS = 4096;

  /** Below Liberty's persistTimeout: dropped here first, never under a request. */
  private static final Timeout IDLE = Timeout.ofSeconds(20);

  @Inject GatewayThreads threads;

  @Inject
  @ConfigProperty(name = "ecom.gateway.connect.timeout")
  Duration connectTimeout;

  private MinimalHttpAsyncClient client;

  @PostConstruct
  void start() {
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(connectTimeout))
            .setIdleTimeout(IDLE)
            .setValidateAfterInactivity(TimeValue.ofSeconds(1))
            .build();
    client =
        HttpAsyncClients.createMinimal(
            HttpVersionPolicy.FORCE_HTTP_1,
            H2Config.DEFAULT,
            Http1Config.DEFAULT,
            IOReactorConfig.custom().setTcpNoDelay(true).build(),
            PoolingAsyncClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(connection)
                .setTlsStrategy(new ServerTls())
                .setDefaultTlsConfig(
                    TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
                .build());
    client.start();
  }

  @PreDestroy
  void stop() {
    client.close(CloseMode.GRACEFUL);
  }

  /**
   * A request under way.
   *
   * @param answer completes with the answer, an {@link IOException} or a {@link DeadlineExceeded}
   * @param abandon ends it early, if it is not answered yet
   */
  record Sent(CompletionStage<UpstreamResponse> answer, Runnable abandon) {}

  /** Completes with the whole answer, or as a {@link Sent} does. */
  public CompletionStage<UpstreamResponse> send(Outgoing request, Duration deadline) {
    return send(request, false, deadline).answer();
  }

  /**
   * @param mayFlow whether a long body may still be on its way when there is an answer
   */
  Sent send(Outgoing request, boolean mayFlow, Duration deadline) {
    CompletableFuture<UpstreamResponse> response = new CompletableFuture<>();
    HttpClientContext context = HttpClientContext.create();
    AnswerConsumer consumer = new AnswerConsumer(response, mayFlow);
    Future<Void> exchange =
        client.execute(producer(request), consumer, null, context, new Failing(response));
    consumer.abortBy(() -> exchange.cancel(true));
    AtomicBoolean late = new AtomicBoolean();
    var timer =
        threads
            .timer()
            .schedule(
                () -> {
                  late.set(true);
                  threads.io().execute(() -> exchange.cancel(true));
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
    CompletionStage<UpstreamResponse> answered =
        response.handle(
            (answer, failure) -> {
              timer.cancel(false);
              if (failure == null) {
                return answer;
              }
              Throwable cause =
                  failure instanceof CompletionException ? failure.getCause() : failure;
              if (late.get() || cause instanceof CancellationException) {
                throw new CompletionException(new DeadlineExceeded());
              }
              throw new CompletionException(cause);
            });
    return new Sent(answered, () -> threads.io().execute(() -> exchange.cancel(true)));
  }

  private static BasicRequestProducer producer(Outgoing request) {
    BasicHttpRequest head = new BasicHttpRequest(request.method(), request.uri());
    request.headers().forEach(head::addHeader);
    AsyncEntityProducer body =
        request.body().length == 0 ? null : new BasicAsyncEntityProducer(request.body(), null);
    return new BasicRequestProducer(head, body);
  }

  /** What ends an exchange before there is an answer. */
  private record Failing(CompletableFuture<UpstreamResponse> response)
      implements FutureCallback<Void> {
    @Override
    public void completed(@Nullable Void nothing) {
      // The consumer has completed it.
    }

    @Override
    public void failed(Exception cause) {
      response.completeExceptionally(cause);
    }

    @Override
    public void cancelled() {
      response.completeExceptionally(new CancellationException());
    }
  }

  /** The exchange took too long and was cut off. */
  static final class DeadlineExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    DeadlineExceeded() {
      super("deadline exceeded");
    }
  }
}
