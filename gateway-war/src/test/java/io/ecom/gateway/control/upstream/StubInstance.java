package io.ecom.gateway.control.upstream;

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

/** A service's instance that answers as it is told, and counts what reaches it. */
final class StubInstance implements AutoCloseable {
  /** Instead of a status: the connection ends without an answer. */
  static final int BREAKS_OFF = 0;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicInteger requests = new AtomicInteger();
  private final IntUnaryOperator statusOfNth;

  /**
   * @param statusOfNth of requests counted from 1
   */
  StubInstance(IntUnaryOperator statusOfNth) {
    this.statusOfNth = statusOfNth;
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

  int requests() {
    return requests.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    int status = statusOfNth.applyAsInt(requests.incrementAndGet());
    exchange.getRequestBody().readAllBytes();
    if (status != BREAKS_OFF) {
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
