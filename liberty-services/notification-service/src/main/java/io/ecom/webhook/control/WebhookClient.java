package io.ecom.webhook.control;

import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Endpoint;
import io.ecom.webhook.entity.WebhookMessage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages. It goes straight to where the URL leads and only if that may be: no redirects, no
 * proxies, no second tries of its own, and an end to every wait.
 */
@ApplicationScoped
public class WebhookClient {
  private static final Logger LOG = System.getLogger(WebhookClient.class.getName());
  private static final ContentType CLOUD_EVENT =
      ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
  private static final int ANSWER_KEPT = 1_024;
  private static final int CONNECTIONS = 64;
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8_192).build();
  private static final Timeout CONNECT = Timeout.ofSeconds(5);

  /** A connection stays with the address that was checked; a name may move on. */
  private static final TimeValue CONNECTION_AGE = TimeValue.ofMinutes(1);

  @Resource ManagedScheduledExecutorService executor;
  @Inject WebhookSettings settings;

  private @Nullable Sending sending;

  /** The parts that belong together. */
  private record Sending(
      CloseableHttpClient client,
      CheckedAddresses addresses,
      ScheduledExecutorService clock,
      Duration timeout) {}

  @PostConstruct
  void start() {
    var addresses = new CheckedAddresses(settings.addresses(), InetAddress::getAllByName);
    start(addresses, executor, settings.timeout());
  }

  void start(CheckedAddresses addresses, ScheduledExecutorService clock, Duration timeout) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(addresses)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build())
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT)
                    .setSocketTimeout(Timeout.of(timeout))
                    .setTimeToLive(CONNECTION_AGE)
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    .build())
            .build();
    CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(Timeout.of(timeout))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("Ecom-Webhooks/1.0")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
    sending = new Sending(client, addresses, clock, timeout);
  }

  @PreDestroy
  void stop() {
    if (sending != null) {
      sending.client().close(CloseMode.IMMEDIATE);
    }
  }

  /** Refuses a URL that nothing would be sent to. */
  void check(String url) {
    sending().addresses().check(url);
  }

  Attempt send(Endpoint endpoint, WebhookMessage message) {
    Instant at = Instant.now();
    long begun = System.nanoTime();
    HttpPost request = new HttpPost(URI.create(endpoint.details().url()));
    request.setHeader("webhook-id", message.id());
    request.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
    request.setHeader("webhook-signature", endpoint.signature(message, at));
    request.setEntity(new StringEntity(message.body(), CLOUD_EVENT));
    Answer answer = exchange(request);
    return new Attempt(
        at,
        answer.status(),
        answer.error(),
        answer.body(),
        answer.retryAfter(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }

  private record Answer(
      @Nullable Integer status,
      @Nullable String error,
      @Nullable String body,
      @Nullable Duration retryAfter) {}

  private Answer exchange(HttpPost request) {
    Sending parts = sending();
    // The client's own time-outs begin anew with every byte.
    ScheduledFuture<?> end =
        parts.clock().schedule(request::cancel, parts.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response = parts.client().executeOpen(null, request, null);
      String body = beginning(response.getEntity(), request);
      Answer answer = new Answer(response.getCode(), null, body, retryAfter(response));
      close(response);
      return answer;
    } catch (IOException | RuntimeException e) {
      return new Answer(null, request.isCancelled() ? "timeout" : error(e), null, null);
    } finally {
      end.cancel(false);
    }
  }

  /** Of an answer that goes on after it, the connection is cut, or closing would read it all. */
  private static @Nullable String beginning(@Nullable HttpEntity entity, HttpPost request) {
    if (entity == null) {
      return null;
    }
    byte[] kept = new byte[ANSWER_KEPT + 1];
    int length = 0;
    try {
      length = entity.getContent().readNBytes(kept, 0, kept.length);
    } catch (IOException e) {
      request.cancel();
    }
    if (length > ANSWER_KEPT) {
      request.cancel();
      length = ANSWER_KEPT;
    }
    return length == 0 ? null : new String(kept, 0, length, StandardCharsets.UTF_8);
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the receiver did not say good-bye", e);
    }
  }

  private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    if (header == null) {
      return null;
    }
    String value = header.getValue().strip();
    try {
      return value.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(value))
          : Duration.between(
              Instant.now(),
              ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * A word for the log: the text of an exception may tell what is none of a receiver's business.
   */
  private static String error(Exception e) {
    if (e instanceof CheckedAddresses.Forbidden) {
      return "forbidden-address";
    }
    if (e instanceof UnknownHostException) {
      return "unknown-host";
    }
    if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
      return "timeout";
    }
    if (e instanceof SSLException) {
      return "tls-failed";
    }
    return e instanceof ConnectException ? "connection-refused" : "no-answer";
  }

  private Sending sending() {
    if (sending == null) {
      throw new IllegalStateException("not started");
    }
    return sending;
  }
}
