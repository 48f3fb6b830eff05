package io.ecom.system;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Many people who call at once and come again when they are told to. Theirs are machines of their
 * own, so that here they should cost little, and not have to wait for a turn between the shop's
 * many threads: a few that do all of it, with no hand-over between them.
 */
final class Crowd implements AutoCloseable {
  private static final int TOO_MANY = 429;
  private static final int THREADS = 8;
  private static final int MOST_CALLS = 120;
  private static final Timeout ANSWER = Timeout.ofSeconds(60);

  private final Queue<Long> millis = new ConcurrentLinkedQueue<>();
  private final CloseableHttpAsyncClient client;

  Crowd(int people) {
    client =
        HttpAsyncClients.custom()
            .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(THREADS).build())
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(people)
                    .setMaxConnPerRoute(people)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(ANSWER).build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(ANSWER).build())
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .build();
    client.start();
  }

  /** Completes with the first answer that is not to come again. */
  CompletableFuture<SimpleHttpResponse> call(SimpleHttpRequest request) {
    return call(request, 1);
  }

  private CompletableFuture<SimpleHttpResponse> call(SimpleHttpRequest request, int times) {
    long begun = System.nanoTime();
    return once(request)
        .thenCompose(
            answer -> {
              millis.add((System.nanoTime() - begun) / 1_000_000);
              boolean again = answer.getCode() == TOO_MANY && times < MOST_CALLS;
              return again
                  ? CompletableFuture.supplyAsync(() -> request, in(answer))
                      .thenCompose(same -> call(same, times + 1))
                  : CompletableFuture.completedFuture(answer);
            });
  }

  private CompletableFuture<SimpleHttpResponse> once(SimpleHttpRequest request) {
    CompletableFuture<SimpleHttpResponse> answer = new CompletableFuture<>();
    client.execute(
        request,
        new FutureCallback<>() {
          @Override
          public void completed(SimpleHttpResponse response) {
            answer.complete(response);
          }

          @Override
          public void failed(Exception failure) {
            answer.completeExceptionally(failure);
          }

          @Override
          public void cancelled() {
            answer.cancel(false);
          }
        });
    return answer;
  }

  /** When the answer says, and not all in the same moment. */
  private static Executor in(SimpleHttpResponse answer) {
    long seconds = Long.parseLong(answer.getFirstHeader("Retry-After").getValue());
    long spread = ThreadLocalRandom.current().nextLong(1_000);
    return CompletableFuture.delayedExecutor(seconds * 1_000 + spread, TimeUnit.MILLISECONDS);
  }

  int calls() {
    return millis.size();
  }

  /** How long calls took, also those that were told to come again. */
  long percentile(int percent) {
    List<Long> sorted = millis.stream().sorted().toList();
    return sorted.get(sorted.size() * percent / 100 - 1);
  }

  /** What came before does not count. */
  void forget() {
    millis.clear();
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
