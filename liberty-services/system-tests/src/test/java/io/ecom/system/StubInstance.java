package io.ecom.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Stands in the place of an instance behind the gateway, and counts what reaches it. */
final class StubInstance implements AutoCloseable {
  /** Instead of a status: the connection ends without an answer. */
  static final int BREAKS_OFF = 0;

  private static final String HEALTH = "/health/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final AtomicInteger requests = new AtomicInteger();
  private volatile IntUnaryOperator statusOfNth = n -> 200;

  StubInstance() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How the n-th request is answered, counted from 1. */
  void answers(IntUnaryOperator status) {
    statusOfNth = status;
    requests.set(0);
  }

  int requests() {
    return requests.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean health = exchange.getRequestURI().getPath().startsWith(HEALTH);
    int status = health ? 200 : statusOfNth.applyAsInt(requests.incrementAndGet());
    exchange.getRequestBody().readAllBytes();
    if (status != BREAKS_OFF) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, 2);
      exchange.getResponseBody().write(new byte[] {'{', '}'});
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
