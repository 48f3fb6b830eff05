package io.ecom.shared.messaging;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.MalformedEvent;
import io.ecom.shared.web.TraceContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Feeds messages of a channel to a handler, one at a time, and never lets one stop the channel: a
 * failure is retried with back-off, then parked as a dead letter, and the message is acknowledged.
 */
@ApplicationScoped
public class EventConsumer {
  private static final Logger LOG = System.getLogger(EventConsumer.class.getName());
  private static final long LONGEST_BACKOFF_MS = 5_000;

  @Resource ManagedScheduledExecutorService executor;
  @Inject DeadLetters deadLetters;
  @Inject ConsumerActivity activity;
  @Inject @Any Instance<TransientFailure> transientFailures;

  @Inject
  @ConfigProperty(name = "ecom.consumer.attempts", defaultValue = "4")
  int attempts;

  @Inject
  @ConfigProperty(name = "ecom.consumer.backoff-ms", defaultValue = "200")
  long backoffMs;

  /** What an {@code @Incoming} method returns. */
  public CompletionStage<Void> consume(Message<String> message, EventHandler handler) {
    Delivery delivery = new Delivery(message, handler);
    executor.execute(() -> attempt(delivery, 1));
    return delivery.done.thenCompose(ignored -> message.ack());
  }

  private void attempt(Delivery delivery, int attempt) {
    activity.seen(delivery.record.topic());
    try {
      CloudEvent event = CloudEvent.parse(delivery.message.getPayload());
      TraceContext.continueFrom(event.traceparent());
      delivery.handler.handle(event);
      HaltPoint.BEFORE_ACK.reached(delivery.message.getPayload());
      delivery.done.complete(null);
    } catch (MalformedEvent e) {
      park(delivery, e, 1);
    } catch (Exception | LinkageError | AssertionError e) {
      if (attempt < attempts || isTransient(e)) {
        LOG.log(Level.WARNING, delivery + " failed, attempt " + attempt + ": " + e);
        later(attempt, () -> attempt(delivery, attempt + 1));
      } else {
        park(delivery, e, 1);
      }
    } finally {
      TraceContext.clear();
    }
  }

  private void park(Delivery delivery, Throwable cause, int attempt) {
    activity.seen(delivery.record.topic());
    LOG.log(Level.ERROR, delivery + " becomes a dead letter", cause);
    deadLetters
        .park(delivery.record, delivery.message.getPayload(), cause)
        .whenComplete(
            (ok, failure) -> {
              if (failure == null) {
                delivery.done.complete(null);
              } else {
                later(attempt, () -> park(delivery, cause, attempt + 1));
              }
            });
  }

  private void later(int attempt, Runnable next) {
    long delay = Math.min(LONGEST_BACKOFF_MS, backoffMs << Math.min(attempt - 1, 10));
    executor.schedule(next, delay, TimeUnit.MILLISECONDS);
  }

  private boolean isTransient(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      for (TransientFailure kind : transientFailures) {
        if (kind.matches(t)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final class Delivery {
    final Message<String> message;
    final EventHandler handler;
    final ConsumerRecord<?, ?> record;
    final CompletableFuture<Void> done = new CompletableFuture<>();

    Delivery(Message<String> message, EventHandler handler) {
      this.message = message;
      this.handler = handler;
      this.record = message.unwrap(ConsumerRecord.class);
    }

    @Override
    public String toString() {
      return record.topic() + "[" + record.partition() + "]@" + record.offset();
    }
  }
}
