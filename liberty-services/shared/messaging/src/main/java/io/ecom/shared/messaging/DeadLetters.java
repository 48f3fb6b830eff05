package io.ecom.shared.messaging;

import io.ecom.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Parks messages that cannot be processed, and those of their key behind them: kept by the service
 * until an admin decides, and announced in {@code <topic>.dlq} with cause and origin.
 */
@ApplicationScoped
class DeadLetters {
  @Inject EventPublisher publisher;
  @Inject @Any Instance<ParkedMessages> stores;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  private final Map<String, Long> nextOffsets = new ConcurrentHashMap<>();
  private volatile @Nullable Optional<ParkedMessages> found;

  /** Told of every message in the order of its partition, before it is handled. */
  void received(ConsumerRecord<?, ?> record) {
    String partition = record.topic() + "-" + record.partition();
    Long expected = nextOffsets.put(partition, record.offset() + 1);
    if (expected == null || expected != record.offset()) {
      store().ifPresent(ParkedMessages::partitionAcquired);
    }
  }

  boolean isHeld(ConsumerRecord<?, ?> record) {
    Object key = record.key();
    return key != null
        && store().filter(store -> store.isHeld(record.topic(), key.toString())).isPresent();
  }

  /**
   * @param cause null for a message behind a parked one
   * @return whether it is parked; else it may be handled after all
   */
  CompletionStage<Boolean> park(
      ConsumerRecord<?, ?> record, String json, @Nullable Throwable cause) {
    try {
      DeadLetter letter =
          cause == null
              ? DeadLetter.heldBack(record, json)
              : DeadLetter.failed(record, json, cause);
      if (cause != null) {
        store().ifPresent(store -> store.park(letter));
      } else if (store().filter(store -> store.parkBehind(letter)).isEmpty()) {
        return CompletableFuture.completedStage(false);
      }
      return publisher.publish(announcement(letter)).thenApply(ignored -> true);
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  /** Services without a database have none. */
  private Optional<ParkedMessages> store() {
    Optional<ParkedMessages> store = found;
    if (store == null) {
      store = stores.stream().findFirst();
      found = store;
    }
    return store;
  }

  private ProducerRecord<String, String> announcement(DeadLetter letter) {
    String key = letter.key() == null ? "" : letter.key();
    var record = new ProducerRecord<>(Topics.deadLetters(letter.topic()), key, letter.json());
    header(record, "dlq-service", serviceName);
    header(record, "dlq-topic", letter.topic());
    header(record, "dlq-partition", Integer.toString(letter.partition()));
    header(record, "dlq-offset", Long.toString(letter.offset()));
    header(record, "dlq-cause", letter.cause());
    header(record, "dlq-stack", letter.stack());
    return record;
  }

  private static void header(ProducerRecord<String, String> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
