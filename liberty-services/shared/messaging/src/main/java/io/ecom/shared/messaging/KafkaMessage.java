package io.ecom.shared.messaging;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A record of a channel. */
record KafkaMessage(ConsumerRecord<String, String> record, Runnable acknowledge)
    implements Message<String> {

  @Override
  public String getPayload() {
    return record.value();
  }

  @Override
  public CompletionStage<Void> ack() {
    acknowledge.run();
    return CompletableFuture.completedStage(null);
  }

  @Override
  public <C> C unwrap(Class<C> type) {
    return type.cast(record);
  }
}
