package io.ecom.payment.control.test;

import com.mongodb.MongoException;
import io.ecom.payment.control.WebhookSignature;
import io.ecom.payment.control.test.TestWebhooks.Entry;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends the test provider's webhooks by HTTP, as a third party would, until each is taken. */
@ApplicationScoped
public class TestWebhookSender {
  private static final Logger LOG = System.getLogger(TestWebhookSender.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final long LEFT_BEHIND_SECONDS = 3;

  @Resource ManagedScheduledExecutorService executor;
  @Inject TestProvider provider;

  @Inject
  @ConfigProperty(name = "ecom.payment.provider", defaultValue = "test")
  String chosen;

  @Inject
  @ConfigProperty(name = "ecom.payment.test.webhook-url")
  URI url;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private @Nullable ScheduledFuture<?> schedule;

  /** What a dead process left in the queue is sent too. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (chosen.equals(TestProvider.NAME)) {
      provider.onWebhook(delay -> executor.schedule(this::sendDue, delay, TimeUnit.MILLISECONDS));
      schedule =
          executor.scheduleWithFixedDelay(
              this::sendDue, LEFT_BEHIND_SECONDS, LEFT_BEHIND_SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  void sendDue() {
    try {
      Optional<Entry> entry = provider.webhooks().next(GRACE);
      while (entry.isPresent()) {
        send(entry.get());
        entry = provider.webhooks().next(GRACE);
      }
    } catch (MongoException e) {
      LOG.log(Level.DEBUG, "webhooks wait: " + e);
    }
  }

  private void send(Entry entry) {
    Optional<String> body = provider.webhookBody(entry);
    if (body.isEmpty() || isTaken(body.get())) {
      provider.webhooks().remove(entry);
    } else {
      provider.webhooks().again(entry);
    }
  }

  private boolean isTaken(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(TestProvider.SIGNATURE, WebhookSignature.sign(body, provider.signingSecret()))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        LOG.log(Level.INFO, "webhook was answered " + status + ", will be sent again");
      }
      return status / 100 == 2;
    } catch (IOException e) {
      LOG.log(Level.INFO, "webhook will be sent again: " + e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
