package io.ecom.shared.outbox;

import io.ecom.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of this test alone, on the test stack's Kafka. */
final class ProbeTopics {
  private ProbeTopics() {}

  private static Map<String, Object> settings() {
    return Map.of("bootstrap.servers", System.getenv("ECOM_KAFKA_BOOTSTRAP_SERVERS"));
  }

  static void create() {
    try (Admin admin = Admin.create(settings())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Effects.TOPIC, 2, (short) 1),
                  new NewTopic(Topics.deadLetters(Effects.TOPIC), 1, (short) 1)))
          .all()
          .get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All there is in the only partition of a topic. */
  static List<ConsumerRecord<String, String>> read(String topic) {
    try (var consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
      }
      return records;
    }
  }

  /** Messages of a topic that a group has not committed. */
  static long lag(String group, String topic) throws Exception {
    try (Admin admin = Admin.create(settings())) {
      var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      long lag = 0;
      for (int p = 0; p < 2; p++) {
        TopicPartition partition = new TopicPartition(topic, p);
        long end =
            admin
                .listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
        lag += end - (committed.get(partition) == null ? 0 : committed.get(partition).offset());
      }
      return lag;
    }
  }

  static String header(ConsumerRecord<String, String> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
        .orElse("");
  }
}
