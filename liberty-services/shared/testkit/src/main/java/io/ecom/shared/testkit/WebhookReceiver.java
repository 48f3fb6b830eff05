package io.ecom.shared.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Whoever wants webhooks of the shop, at the one address inside that a stack for tests allows. */
public final class WebhookReceiver implements AutoCloseable {
  public static final String HOST = "127.0.0.77";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Answer> answers = message -> new Answer(204, Map.of());

  /** A message, as it came over the wire. */
  public record Received(String id, String timestamp, String signature, String body) {
    public String type() {
      return JsonPath.from(body).getString("type");
    }

    /** Id of the order or SKU it is about. */
    public String subject() {
      return JsonPath.from(body).getString("subject");
    }
  }

  /** What the sender is told. */
  public record Answer(int status, Map<String, String> headers) {}

  public WebhookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  public String url() {
    return "http://" + HOST + ":" + server.getAddress().getPort() + "/hook";
  }

  public void answer(Function<Received, Answer> how) {
    answers = how;
  }

  public void answer(int status) {
    answer(message -> new Answer(status, Map.of()));
  }

  /** In the order of their arrival. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  public List<Received> receivedAbout(String subject) {
    return received.stream().filter(message -> message.subject().equals(subject)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Received message =
        new Received(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            body);
    received.add(message);
    Answer answer = answers.apply(message);
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(answer.status(), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
