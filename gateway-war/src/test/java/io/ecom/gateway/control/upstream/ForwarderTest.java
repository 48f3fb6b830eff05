package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.GatewayThreads;
import io.ecom.gateway.control.Wiring;
import io.ecom.gateway.control.upstream.Forwarder.Answering;
import io.ecom.gateway.entity.Client;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Routes;
import io.ecom.gateway.entity.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With instances that listen on real ports. */
class ForwarderTest {
  private static final String PATH = "/api/v1/orders/carts";

  private static final IntUnaryOperator FINE = n -> 200;
  private static final IntUnaryOperator BREAKS_OFF = n -> StubInstance.BREAKS_OFF;
  private static final int REQUESTS = 500;
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration NEVER = Duration.ofMinutes(5);

  private final GatewayThreads threads = Wiring.threads();
  private final List<StubInstance> instances = new ArrayList<>();

  @TempDir Path directory;

  @AfterEach
  void stop() {
    instances.forEach(StubInstance::close);
    Wiring.stop(threads);
  }

  private StubInstance instance(IntUnaryOperator statusOfNth) {
    StubInstance instance = new StubInstance(statusOfNth);
    instances.add(instance);
    return instance;
  }

  private Forwarder forwarder(String... orderServices) throws IOException {
    UpstreamClient client = new UpstreamClient();
    client.threads = threads;
    client.connectTimeout = Duration.ofSeconds(5);
    client.start();
    Forwarder forwarder = new Forwarder();
    forwarder.client = client;
    forwarder.upstreams = upstreams(String.join(",", orderServices));
    forwarder.metrics = new UpstreamMetrics();
    forwarder.threads = threads;
    forwarder.door = Wiring.openDoor();
    forwarder.hedgeAfter = NEVER;
    forwarder.config = Wiring.config(Duration.ofSeconds(20));
    return forwarder;
  }

  private Upstreams upstreams(String orderServices) throws IOException {
    InstancesFile file = new InstancesFile();
    Path content = directory.resolve("instances.properties");
    Files.writeString(
        content,
        Stream.of(Service.values())
            .map(Service::key)
            .map(key -> key + "=" + (key.equals("order") ? orderServices : "") + "\n")
            .map(line -> line + line.split("=", 2)[0] + ".balancing=round-robin\n")
            .collect(Collectors.joining()));
    file.location = Optional.of(content.toString());
    Upstreams upstreams = new Upstreams();
    upstreams.file = file;
    upstreams.settings = settings();
    upstreams.load();
    return upstreams;
  }

  private static UpstreamSettings settings() {
    UpstreamSettings settings = new UpstreamSettings();
    settings.failures = 5;
    settings.delay = Duration.ofSeconds(30);
    settings.successes = 3;
    settings.maxInFlight = 10;
    settings.minInFlight = 10;
    settings.slowAnswer = Duration.ofSeconds(30);
    settings.maxWaiting = 5;
    settings.maxWait = Duration.ofSeconds(1);
    settings.maxRetryAfter = Duration.ofMinutes(1);
    settings.unhealthyAfter = 2;
    settings.healthyAfter = 1;
    settings.slowStart = Duration.ofSeconds(10);
    settings.maxEjectedShare = 0.5;
    settings.retryRatio = 0.2;
    settings.retryWindow = Duration.ofMinutes(5);
    settings.minRetriesPerSecond = 0.05;
    return settings;
  }

  private static Incoming request(String method, Headers headers) {
    return new Incoming(
        method,
        Routes.match(PATH).orElseThrow(),
        PATH,
        null,
        headers,
        new byte[0],
        new Client("203.0.113.7", "http", "localhost:3008"),
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "request-1");
  }

  /** Also of an answer that the gateway itself has to give. */
  private static int status(Forwarder forwarder, String method, Headers headers) {
    try {
      return forwarder
          .send(request(method, headers), Answering.WHOLE)
          .toCompletableFuture()
          .join()
          .status();
    } catch (CompletionException e) {
      assertThat(e.getCause()).isInstanceOf(UpstreamFailure.class);
      return ((UpstreamFailure) e.getCause()).status();
    }
  }

  private static int get(Forwarder forwarder) {
    return status(forwarder, "GET", new Headers());
  }

  /** A success now and then keeps the circuits closed. */
  @Test
  void whenAllInstancesFailNoMoreThanTwelveRequestsAreMadeOfTen() throws IOException {
    StubInstance a = instance(n -> n % 5 == 0 ? 200 : 503);
    StubInstance b = instance(n -> n % 5 == 2 ? 200 : 503);
    Forwarder forwarder = forwarder(a.url(), b.url());

    long refused = IntStream.range(0, REQUESTS).filter(i -> get(forwarder) == 503).count();

    assertThat(refused).isGreaterThan(REQUESTS / 2);
    assertThat(a.requests() + b.requests()).isBetween(REQUESTS * 11 / 10, REQUESTS * 12 / 10);
    PoolStatus.Retries told = pool(forwarder).retries();
    assertThat(told.requests()).isEqualTo(REQUESTS);
    assertThat(told.retries()).isEqualTo(a.requests() + b.requests() - REQUESTS);
    assertThat(told.refused()).isPositive();
  }

  @Test
  void anotherInstanceAnswersForOneThatCannot() throws IOException {
    StubInstance a = instance(n -> n % 4 == 0 ? 503 : 200);
    StubInstance b = instance(FINE);
    StubInstance c = instance(n -> n % 4 == 0 ? StubInstance.BREAKS_OFF : 200);
    Forwarder forwarder = forwarder(a.url(), b.url(), c.url());

    assertThat(IntStream.range(0, 100).map(i -> get(forwarder))).containsOnly(200);
  }

  @Test
  void whatMayHaveBeenDoneIsNotDoneAgain() throws IOException {
    StubInstance a = instance(BREAKS_OFF);
    StubInstance b = instance(BREAKS_OFF);
    Forwarder forwarder = forwarder(a.url(), b.url());

    assertThat(status(forwarder, "POST", new Headers())).isEqualTo(502);
    assertThat(a.requests() + b.requests()).isEqualTo(1);
  }

  @Test
  void aKeyMakesACommandRepeatable() throws IOException {
    StubInstance a = instance(BREAKS_OFF);
    StubInstance b = instance(n -> 201);
    Forwarder forwarder = forwarder(a.url(), b.url());

    assertThat(status(forwarder, "POST", new Headers().add("Idempotency-Key", "k"))).isEqualTo(201);
    assertThat(a.requests()).isEqualTo(1);
  }

  /** Whatever it is: nobody took the connection. */
  @Test
  void whatWasNeverSentGoesToAnotherInstance() throws IOException {
    StubInstance gone = instance(FINE);
    String url = gone.url();
    gone.close();
    StubInstance b = instance(n -> 201);
    Forwarder forwarder = forwarder(url, b.url());

    assertThat(IntStream.range(0, 20).map(i -> status(forwarder, "POST", new Headers())))
        .containsOnly(201);
    assertThat(b.requests()).isEqualTo(20);
  }

  @Test
  void theAnswerOfTheLastOneIsBetterThanNone() throws IOException {
    StubInstance a = instance(n -> 503);
    StubInstance b = instance(BREAKS_OFF);
    Forwarder forwarder = forwarder(a.url(), b.url());

    assertThat(get(forwarder)).isEqualTo(503);
    assertThat(b.requests()).isEqualTo(1);
  }

  @Test
  void aLoneInstanceIsAskedOnceMore() throws IOException {
    StubInstance a = instance(n -> n == 1 ? StubInstance.BREAKS_OFF : 200);
    Forwarder forwarder = forwarder(a.url());

    assertThat(get(forwarder)).isEqualTo(200);
    assertThat(a.requests()).isEqualTo(2);
  }

  @Test
  void aReadDoesNotWaitForAnInstanceThatHangs() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    StubInstance a = instance(n -> awaited(end));
    StubInstance b = instance(FINE);
    Forwarder forwarder = forwarder(a.url(), b.url());
    forwarder.hedgeAfter = SOON;

    assertThat(IntStream.range(0, 20).map(i -> get(forwarder))).containsOnly(200);

    PoolStatus pool = pool(forwarder);
    assertThat(pool.instances())
        .extracting(InstanceStatus::circuit)
        .containsExactly("open", "closed");
    assertThat(pool.retries().retries()).isBetween(5L, 8L);
    end.countDown();
  }

  @Test
  void anInstanceThatIsSlowerThanAnotherHasNotFailed() throws IOException {
    Semaphore after = new Semaphore(0);
    StubInstance a =
        instance(
            n -> {
              after.acquireUninterruptibly();
              return 200;
            });
    Forwarder forwarder = forwarder(a.url(), instance(FINE).url());
    forwarder.hedgeAfter = SOON;

    for (int i = 0; i < 20; i++) {
      assertThat(get(forwarder)).isEqualTo(200);
      after.release(pool(forwarder).instances().get(0).outstanding());
      Awaitility.await().until(() -> pool(forwarder).instances().get(0).outstanding() == 0);
    }

    assertThat(a.requests()).isEqualTo(10);
    assertThat(pool(forwarder).instances())
        .extracting(InstanceStatus::circuit)
        .containsExactly("closed", "closed");
  }

  private static PoolStatus pool(Forwarder forwarder) {
    return Optional.ofNullable(forwarder.upstreams.status().get("order")).orElseThrow();
  }

  @Test
  void aFailureElsewhereIsNoAnswerToASlowRead() throws IOException {
    CountDownLatch failed = new CountDownLatch(1);
    StubInstance a = instance(n -> awaited(failed));
    StubInstance b =
        instance(
            n -> {
              failed.countDown();
              return 503;
            });
    Forwarder forwarder = forwarder(a.url(), b.url());
    forwarder.hedgeAfter = SOON;

    assertThat(get(forwarder)).isEqualTo(200);
    assertThat(b.requests()).isEqualTo(1);
  }

  private static int awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 200;
  }
}
