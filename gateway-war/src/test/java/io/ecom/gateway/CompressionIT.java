package io.ecom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.TestStack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CompressionIT {
  private static final String LIST = "/api/v1/products?limit=50";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private HttpResponse<byte[]> get(String path, String... headers) {
    URI uri = URI.create(TestStack.current().gateway() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    try {
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @Test
  void theSameAnswerIsShorterForWhoCanReadIt() throws IOException {
    Patience.await("a hit").until(() -> header(get(LIST), "X-Cache-Status").equals("HIT"));
    HttpResponse<byte[]> plain = get(LIST);
    HttpResponse<byte[]> packed = get(LIST, "Accept-Encoding", "gzip");

    assertThat(header(packed, "X-Cache-Status")).isEqualTo("HIT");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length / 2);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    assertThat(header(plain, "Vary")).contains("Accept-Encoding");
    assertThat(header(packed, "ETag")).isEqualTo("W/" + header(plain, "ETag"));
  }

  /** The tag of either form says that nothing has changed. */
  @Test
  void whoeverHasItNeedNotGetItAgain() {
    Patience.await("a hit").until(() -> header(get(LIST), "X-Cache-Status").equals("HIT"));
    for (String encoding : new String[] {"gzip", "identity"}) {
      String tag = header(get(LIST, "Accept-Encoding", encoding), "ETag");
      HttpResponse<byte[]> again = get(LIST, "Accept-Encoding", encoding, "If-None-Match", tag);
      assertThat(again.statusCode()).as(encoding + " " + tag).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void whatIsShortStaysAsItIs() {
    HttpResponse<byte[]> health = get("/health/ready", "Accept-Encoding", "gzip");

    assertThat(header(health, "Content-Encoding")).isEmpty();
    assertThat(new String(health.body(), StandardCharsets.UTF_8)).contains("UP");
  }
}
