package io.ecom.shared.messaging;

import io.ecom.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Parks a message that cannot be processed in {@code <topic>.dlq}, with cause and origin. */
@ApplicationScoped
class DeadLetters {
  private static final int MAX_STACK = 8_000;

  @Inject EventPublisher publisher;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  CompletionStage<Void> park(ConsumerRecord<?, ?> origin, String json, Throwable cause) {
    String key = origin.key() == null ? "" : origin.key().toString();
    var record = new ProducerRecord<>(Topics.deadLetters(origin.topic()), key, json);
    header(record, "dlq-service", serviceName);
    header(record, "dlq-topic", origin.topic());
    header(record, "dlq-partition", Integer.toString(origin.partition()));
    header(record, "dlq-offset", Long.toString(origin.offset()));
    header(record, "dlq-cause", String.valueOf(cause));
    header(record, "dlq-stack", stack(cause));
    return publisher.publish(record);
  }

  private static void header(ProducerRecord<String, String> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String stack(Throwable cause) {
    StringWriter out = new StringWriter();
    cause.printStackTrace(new PrintWriter(out));
    return out.toString().substring(0, Math.min(MAX_STACK, out.getBuffer().length()));
  }
}
