package io.ecom.gateway.control.upstream;

import io.ecom.gateway.control.GatewayThreads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one HTTP client, with a deadline that covers the body too. */
@ApplicationScoped
public class UpstreamClient {
  @Inject GatewayThreads threads;

  @Inject
  @ConfigProperty(name = "ecom.gateway.connect.timeout")
  Duration connectTimeout;

  private HttpClient client;

  @PostConstruct
  void start() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(threads.io())
            .build();
  }

  /** Completes with the answer, an {@link IOException} or a {@link DeadlineExceeded}. */
  public <T> CompletionStage<HttpResponse<T>> send(
      HttpRequest request, BodyHandler<T> handler, Duration deadline) {
    CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(request, handler);
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
    return exchange.handle(
        (response, failure) -> {
          timer.cancel(false);
          if (failure == null) {
            return response;
          }
          Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
          if (late.get() || cause instanceof CancellationException) {
            throw new CompletionException(new DeadlineExceeded());
          }
          throw new CompletionException(cause);
        });
  }

  /** The exchange took too long and was cut off. */
  static final class DeadlineExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    DeadlineExceeded() {
      super("deadline exceeded");
    }
  }
}
