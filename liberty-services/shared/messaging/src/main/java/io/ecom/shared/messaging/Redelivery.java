package io.ecom.shared.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A parked message that is handed to its consumer again, which tells how it fared. */
final class Redelivery implements Message<String> {
  private final DeadLetter letter;

  Redelivery(DeadLetter letter) {
    this.letter = letter;
  }

  @Override
  public String getPayload() {
    return letter.json();
  }

  @Override
  public <C> C unwrap(Class<C> type) {
    return type.cast(
        new ConsumerRecord<>(
            letter.topic(), letter.partition(), letter.offset(), letter.key(), letter.json()));
  }
}
