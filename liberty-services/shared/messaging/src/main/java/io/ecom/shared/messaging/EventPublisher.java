package io.ecom.shared.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Sends records to Kafka. For the outbox relay and for dead letters only: {@code send} may block
 * for {@code max.block.ms} while Kafka is away, which no request may wait for.
 */
@ApplicationScoped
public class EventPublisher {
  @Inject
  @Channel("events")
  @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
  Emitter<ProducerRecord<String, String>> emitter;

  /** Completes when the broker has acknowledged the record. */
  public CompletionStage<Void> publish(String topic, String key, String json) {
    return publish(new ProducerRecord<>(topic, key, json));
  }

  CompletionStage<Void> publish(ProducerRecord<String, String> record) {
    return emitter.send(record);
  }
}
