package io.ecom.webhook.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.ecom.shared.web.ProblemException;
import io.ecom.webhook.entity.AddressPolicy;
import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Endpoint;
import io.ecom.webhook.entity.Endpoint.Details;
import io.ecom.webhook.entity.WebhookMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real receiver. */
class WebhookClientTest {
  private static final Duration TIMEOUT = Duration.ofMillis(600);
  private static final WebhookMessage MESSAGE =
      new WebhookMessage(
          "msg_1", "io.ecom.order.placed.v1", "/a", "o-1", 1, Instant.EPOCH, "{\"é\":1}");

  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> received = new CopyOnWriteArrayList<>();
  private final WebhookClient client = new WebhookClient();
  private HttpServer receiver;
  private volatile int status = 204;
  private volatile String answer = "";
  private volatile String header = "X-Nothing: at all";

  record Request(String path, Headers headers, String body) {}

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          received.add(
              new Request(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
          String[] field = header.split(": ");
          exchange.getResponseHeaders().add(field[0], field[1]);
          byte[] bytes = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    receiver.setExecutor(threads);
    receiver.start();
    allow("127.0.0.0/8,::1", InetAddress::getAllByName);
  }

  private void allow(String privately, CheckedAddresses.Lookup lookup) {
    client.stop();
    client.start(new CheckedAddresses(AddressPolicy.of(privately), lookup), clock, TIMEOUT);
  }

  @AfterEach
  void stop() {
    client.stop();
    receiver.stop(0);
    threads.shutdownNow();
    clock.shutdownNow();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
  }

  private Attempt send(String url) {
    Details details = new Details(url, Set.of(MESSAGE.type()), "");
    return client.send(Endpoint.create("ep_1", details, true, Instant.now()), MESSAGE);
  }

  @Test
  void aMessageIsSignedAndWhole() {
    Details details = new Details(url("/hook"), Set.of(MESSAGE.type()), "");
    Endpoint endpoint = Endpoint.create("ep_1", details, true, Instant.now());

    Attempt attempt = client.send(endpoint, MESSAGE);

    assertThat(attempt.status()).isEqualTo(204);
    Request request = received.get(0);
    long timestamp = Long.parseLong(request.headers().getFirst("webhook-timestamp"));
    assertThat(request.path()).isEqualTo("/hook");
    assertThat(request.body()).isEqualTo(MESSAGE.body());
    assertThat(request.headers().getFirst("webhook-id")).isEqualTo("msg_1");
    assertThat(request.headers().getFirst("webhook-signature"))
        .isEqualTo(endpoint.currentSecret().sign("msg_1", timestamp, MESSAGE.body()));
    assertThat(request.headers().getFirst("Content-Type"))
        .isEqualTo("application/cloudevents+json; charset=UTF-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int redirect) {
    status = redirect;
    header = "Location: " + url("/elsewhere");

    assertThat(send(url("/hook")).status()).isEqualTo(redirect);
    assertThat(received).extracting(Request::path).containsExactly("/hook");
  }

  @Test
  void ofALongAnswerTheBeginningIsKept() {
    status = 500;
    answer = "x".repeat(100_000);

    assertThat(send(url("/")).body()).isEqualTo("x".repeat(1_024));
  }

  @Test
  void anEndlessAnswerIsAnAnswerAndIsNotRead() {
    receiver.removeContext("/");
    receiver.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          writeForEver(exchange.getResponseBody());
        });

    Attempt attempt = send(url("/"));

    assertThat(attempt.isTaken()).isTrue();
    assertThat(attempt.body()).hasSize(1_024);
  }

  @Test
  void endlessHeadersAreNotRead() throws IOException {
    try (ServerSocket talkative = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      clock.execute(
          () -> {
            try (Socket socket = talkative.accept()) {
              socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
              writeForEver(socket.getOutputStream());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });

      assertThat(send("http://127.0.0.1:" + talkative.getLocalPort()).error())
          .isEqualTo("no-answer");
    }
  }

  /** Until nobody listens. */
  private static void writeForEver(OutputStream out) {
    try {
      while (true) {
        out.write("x".repeat(1_000).getBytes(UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // The client has hung up, as it should.
    }
  }

  @Test
  void howLongToWaitIsHeard() {
    status = 503;
    header = "Retry-After: 120";
    assertThat(send(url("/")).retryAfter()).isEqualTo(Duration.ofSeconds(120));
    header = "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT";
    assertThat(send(url("/")).retryAfter()).isNegative();
    header = "Retry-After: soon";
    assertThat(send(url("/")).retryAfter()).isNull();
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedFor() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Attempt attempt = send("http://127.0.0.1:" + silent.getLocalPort());

      assertThat(attempt.error()).isEqualTo("timeout");
      assertThat(attempt.millis()).isLessThan(TIMEOUT.toMillis() * 10);
    }
  }

  @Test
  void whoIsNotThereIsSaidSo() {
    String url = url("/");
    receiver.stop(0);

    assertThat(send(url).error()).isEqualTo("connection-refused");
    assertThat(send("https://does-not-exist.invalid/").error()).isEqualTo("unknown-host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
  void whatMayNotBeReachedIsNotConnectedTo(String host) {
    allow("false", InetAddress::getAllByName);
    String url = "http://" + host + ":" + receiver.getAddress().getPort() + "/";

    assertThat(send(url).error()).isEqualTo("forbidden-address");
    assertThat(received).isEmpty();
    assertThatThrownBy(() -> client.check(url.replace("http:", "https:")))
        .isInstanceOf(ProblemException.class);
  }

  /** The name is good when it is registered, and leads inside when it is sent to. */
  @Test
  void aNameThatChangesItsMindIsCheckedAtEveryConnection() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
    allow("false", host -> new InetAddress[] {InetAddress.getByName(answers.remove())});
    String url = "https://rebinding.example:" + receiver.getAddress().getPort() + "/";

    assertThatCode(() -> client.check(url)).doesNotThrowAnyException();
    assertThat(send(url).error()).isEqualTo("forbidden-address");
    assertThat(answers).isEmpty();
    assertThat(received).isEmpty();
  }

  /** What is connected to is the answer that was checked, not one asked for later. */
  @Test
  void theConnectionGoesToTheAddressThatWasChecked() {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1"));
    allow("127.0.0.1", host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())});

    assertThat(send("http://pinned.invalid:" + receiver.getAddress().getPort() + "/").status())
        .isEqualTo(204);
    assertThat(answers).isEmpty();
  }

  @Test
  void aNameWithOneAddressInsideIsRefused() throws IOException {
    InetAddress[] both = {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
    allow("false", host -> both);

    assertThat(send("https://both.example/").error()).isEqualTo("forbidden-address");
    assertThatThrownBy(() -> client.check("https://both.example/"))
        .isInstanceOf(ProblemException.class);
  }
}
