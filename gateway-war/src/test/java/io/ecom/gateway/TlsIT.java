package io.ecom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.TestStack;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

/** The public port that speaks TLS, with the certificate that was made at the first start. */
class TlsIT {
  private static final String HSTS = "Strict-Transport-Security";

  /** The certificate is known to nobody. */
  private static final class TrustAnybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private final HttpClient client = client();

  private static HttpClient client() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustAnybody()}, null);
      return HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).sslContext(context).build();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(TestStack.current().gatewayTls() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void speaksHttp2AndTellsBrowsersToStayWithTls() {
    HttpResponse<String> list = send(request("/api/v1/products?limit=1"));

    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(list.headers().firstValue(HSTS))
        .hasValueSatisfying(v -> assertThat(v).contains("max-age="));
    assertThat(Api.anonymous().get("/api/v1/products?limit=1").header(HSTS)).isNull();
  }

  @Test
  void showsNothingElse() {
    assertThat(send(request("/health/ready")).body()).contains("gateway ready");
    for (String path : List.of("/metrics", "/ibm/api", "/openapi/ui")) {
      assertThat(send(request(path)).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void cookiesGivenByTlsAreSecureAndOfThisHost() {
    TestStack stack = TestStack.current();
    String credentials =
        "{\"email\": \"%s\", \"password\": \"%s\"}"
            .formatted(stack.adminEmail(), stack.adminPassword());
    HttpResponse<String> answer =
        send(
            request("/api/v1/auth/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("; Secure"));
    assertThat(
            Api.anonymous()
                .body(credentials)
                .post("/api/v1/auth/login")
                .headers()
                .getValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).doesNotContain("; Secure"));
  }
}
