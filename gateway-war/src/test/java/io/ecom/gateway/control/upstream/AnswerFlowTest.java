package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ecom.gateway.control.GatewayThreads;
import io.ecom.gateway.control.Wiring;
import io.ecom.gateway.entity.Body;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers, of a length that nobody has told, arrive as a whole whatever the reader's pace. */
class AnswerFlowTest {
  private final GatewayThreads threads = Wiring.threads();
  private final UpstreamClient client = new UpstreamClient();
  private HttpServer server;

  @AfterEach
  void stop() {
    server.stop(0);
    client.stop();
    Wiring.stop(threads);
  }

  private Body.Flowing answer(int length) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[length]);
          exchange.close();
        });
    server.start();
    client.threads = threads;
    client.connectTimeout = Duration.ofSeconds(5);
    client.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    UpstreamResponse response =
        client
            .send(Outgoing.get(uri), true, Duration.ofSeconds(20))
            .answer()
            .toCompletableFuture()
            .join();
    return (Body.Flowing) response.body();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8_192, 65_535, 65_536, 66_000, 70_000, 200_000, 3_000_000})
  void aReaderThatTakesAllGetsAll(int length) throws Exception {
    assertThat(read(answer(length), Long.MAX_VALUE)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8_192, 65_535, 65_536, 66_000, 70_000, 200_000, 3_000_000})
  void aReaderThatTakesOneAtATimeGetsAll(int length) throws Exception {
    assertThat(read(answer(length), 1)).isEqualTo(length);
  }

  private static long read(Body.Flowing body, long atOnce) throws Exception {
    CompletableFuture<Long> length = new CompletableFuture<>();
    body.publisher().subscribe(new Reader(length, atOnce));
    return length.get(10, TimeUnit.SECONDS);
  }

  /** Asks for more from another thread, as a client's socket does that was full. */
  private static final class Reader implements Flow.Subscriber<List<ByteBuffer>> {
    private final CompletableFuture<Long> length;
    private final long atOnce;
    private long bytes;
    private Flow.Subscription subscription;

    Reader(CompletableFuture<Long> length, long atOnce) {
      this.length = length;
      this.atOnce = atOnce;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(atOnce);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      item.forEach(buffer -> bytes += buffer.remaining());
      if (atOnce != Long.MAX_VALUE) {
        CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS)
            .execute(() -> subscription.request(atOnce));
      }
    }

    @Override
    public void onError(Throwable failure) {
      length.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      length.complete(bytes);
    }
  }
}
