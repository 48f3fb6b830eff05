package io.ecom.shared.messaging;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message that was not processed.
 *
 * @param json what it carries, which may be no event
 * @param stack empty when it was not tried, because an earlier message of its key is parked
 */
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String json,
    String cause,
    String stack) {
  private static final int MAX_STACK = 8_000;

  static DeadLetter failed(ConsumerRecord<?, ?> record, String json, Throwable cause) {
    return of(record, json, String.valueOf(cause), stack(cause));
  }

  static DeadLetter heldBack(ConsumerRecord<?, ?> record, String json) {
    return of(record, json, "behind an earlier message of its key", "");
  }

  private static DeadLetter of(
      ConsumerRecord<?, ?> record, String json, String cause, String stack) {
    String key = record.key() == null ? null : record.key().toString();
    return new DeadLetter(
        record.topic(), record.partition(), record.offset(), key, json, cause, stack);
  }

  /** Where it stands in Kafka. */
  public String id() {
    return topic + "-" + partition + "-" + offset;
  }

  public static String stack(Throwable cause) {
    StringWriter out = new StringWriter();
    cause.printStackTrace(new PrintWriter(out));
    return out.toString().substring(0, Math.min(MAX_STACK, out.getBuffer().length()));
  }
}
