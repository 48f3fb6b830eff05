package io.ecom.system;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** So many requests a second, however long each takes. */
final class ConstantLoad implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private final List<String> failures = new CopyOnWriteArrayList<>();

  ConstantLoad(int perSecond, Supplier<HttpRequest> requests) {
    long pause = TimeUnit.SECONDS.toMicros(1) / perSecond;
    clock.scheduleAtFixedRate(() -> send(requests.get()), 0, pause, TimeUnit.MICROSECONDS);
  }

  private void send(HttpRequest request) {
    sent.incrementAndGet();
    long begun = System.nanoTime();
    client
        .sendAsync(request, BodyHandlers.ofString())
        .whenComplete(
            (response, failure) -> {
              slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
              note(request, response, failure);
            });
  }

  private void note(
      HttpRequest request, @Nullable HttpResponse<String> response, @Nullable Throwable failure) {
    if (response == null || response.statusCode() >= 400) {
      String what =
          response == null ? String.valueOf(failure) : response.statusCode() + response.body();
      failures.add(request.method() + " " + request.uri() + ": " + what);
    }
    answered.incrementAndGet();
  }

  void awaitMore(int answers) {
    int from = answered.get();
    Awaitility.await("more answers").atMost(PATIENCE).until(() -> answered.get() >= from + answers);
  }

  /** Ends, once everything is answered. */
  @Override
  public void close() {
    clock.shutdownNow();
    Awaitility.await("the last answers")
        .atMost(PATIENCE)
        .until(() -> clock.isTerminated() && answered.get() == sent.get());
  }

  int answered() {
    return answered.get();
  }

  Duration slowest() {
    return Duration.ofNanos(slowest.get());
  }

  List<String> failures() {
    return List.copyOf(failures);
  }
}
