package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.system.beside.Authority;
import io.ecom.system.beside.OwnServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gateway and service with {@code mutual-tls.xml}: each believes who has a certificate of ours. */
@Tag("faults")
@Tag("long")
class MutualTlsIT {
  private static final int THIRD = 3;
  private static final String PRODUCTS = "/api/v1/products?limit=1";
  private static final String INCLUDE =
      "<include location=\"${shared.config.dir}/mutual-tls.xml\"/>";
  private static final Stack STACK = Stack.underTest(System.getenv());
  private static final int PRODUCT_PORT = STACK.ports().of(Program.PRODUCT, THIRD);
  private static final String PRODUCT = "https://localhost:" + PRODUCT_PORT;
  private static final String GATEWAY = STACK.url(Program.GATEWAY, THIRD);
  private static final AtomicInteger ASKED_OF_STRANGER = new AtomicInteger();

  @TempDir private static Path directory;
  private static Authority ours;
  private static Authority foreign;
  private static HttpsServer stranger;
  private static @Nullable OwnServer product;
  private static @Nullable OwnServer gateway;

  @BeforeAll
  static void start() throws IOException {
    ours = new Authority(directory.resolve("ours"));
    foreign = new Authority(directory.resolve("foreign"));
    stranger = stranger();
    product =
        OwnServer.start(
            STACK,
            directory,
            "product-service",
            INCLUDE + "<httpEndpoint id=\"product-service\" sslOptionsRef=\"inner\"/>",
            settings(
                "product",
                Map.of(
                    "PRODUCT_HTTP_PORT",
                    "-1",
                    "PRODUCT_HTTPS_PORT",
                    Integer.toString(PRODUCT_PORT))));
    gateway =
        OwnServer.start(
            STACK,
            directory,
            "gateway",
            INCLUDE,
            settings(
                "gateway",
                Map.of(
                    "GATEWAY_HTTP_PORT",
                    Integer.toString(port(THIRD)),
                    "GATEWAY_HTTPS_PORT",
                    Integer.toString(port(THIRD + 1)),
                    "GATEWAY_INNER_HTTP_PORT",
                    Integer.toString(port(THIRD + 2)),
                    "ECOM_GATEWAY_INSTANCES_FILE",
                    "",
                    "PRODUCT_SERVICE_URLS",
                    PRODUCT,
                    "USER_SERVICE_URLS",
                    "https://localhost:" + stranger.getAddress().getPort())));
    gateway.await(() -> Probe.isOk(GATEWAY + PRODUCTS));
  }

  /** With a certificate of ours. */
  private static Map<String, String> settings(String server, Map<String, String> others) {
    Map<String, String> settings = new HashMap<>(others);
    settings.put("ECOM_INNER_KEYSTORE", ours.issue(server).toString());
    settings.put("ECOM_INNER_KEYSTORE_PASSWORD", Authority.PASSWORD);
    settings.put("ECOM_INNER_TRUSTSTORE", ours.trust().toString());
    settings.put("ECOM_INNER_TRUSTSTORE_PASSWORD", Authority.PASSWORD);
    return settings;
  }

  private static int port(int instance) {
    return STACK.ports().of(Program.GATEWAY, instance);
  }

  /** In the place of user-service, with a certificate of somebody else's. */
  private static HttpsServer stranger() throws IOException {
    SSLContext context = foreign.believer(foreign.issue("stranger"));
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          ASKED_OF_STRANGER.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  @AfterAll
  static void stop() {
    if (gateway != null) {
      gateway.close();
    }
    if (product != null) {
      product.close();
    }
    stranger.stop(0);
  }

  private static int status(SSLContext caller, String url) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(caller).build();
    HttpResponse<Void> answer =
        client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding());
    return answer.statusCode();
  }

  @Test
  void theGatewayReachesTheServiceByTls() {
    assertThat(Probe.status(GATEWAY + PRODUCTS)).isEqualTo(200);
  }

  @Test
  void whoHasACertificateOfOursIsAnswered() throws Exception {
    assertThat(status(ours.believer(ours.issue("ops")), PRODUCT + PRODUCTS)).isEqualTo(200);
  }

  @Test
  void whoHasNoneIsRefused() {
    SSLContext nobody = ours.believer(null);

    assertThatThrownBy(() -> status(nobody, PRODUCT + PRODUCTS)).isInstanceOf(IOException.class);
  }

  @Test
  void whoHasOneOfSomebodyElseIsRefused() {
    SSLContext intruder = ours.believer(foreign.issue("intruder"));

    assertThatThrownBy(() -> status(intruder, PRODUCT + PRODUCTS)).isInstanceOf(IOException.class);
  }

  @Test
  void theGatewayTellsAStrangerNothing() {
    assertThat(Probe.status(GATEWAY + "/api/v1/users/me")).isEqualTo(502);
    assertThat(ASKED_OF_STRANGER).hasValue(0);
  }
}
