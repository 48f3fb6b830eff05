package io.ecom.system;

import io.ecom.shared.testkit.TestStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reading and writing topics past the services. */
final class KafkaTopics {
  private static final long SECONDS = 30;

  private KafkaTopics() {}

  private static Map<String, Object> settings() {
    return Map.of("bootstrap.servers", TestStack.current().kafkaBootstrapServers());
  }

  /** Everything in these topics, from the first message to the last of now. */
  static List<ConsumerRecord<String, String>> read(List<String> topics) {
    try (var consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> all = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(all::add);
      }
      return all;
    }
  }

  /** The same messages again. */
  static void publish(List<ConsumerRecord<String, String>> records) {
    publishNew(
        records.stream()
            .map(record -> new ProducerRecord<>(record.topic(), record.key(), record.value()))
            .toList());
  }

  static void publishNew(List<ProducerRecord<String, String>> records) {
    try (var producer =
        new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
      records.stream().map(producer::send).toList().forEach(KafkaTopics::get);
    }
  }

  /** Messages that some group of consumers has yet to handle. */
  static long unread(List<String> topics) {
    try (var admin = Admin.create(settings())) {
      long unread = 0;
      for (GroupListing group : get(admin.listGroups().all())) {
        Map<TopicPartition, OffsetAndMetadata> read =
            get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
        Set<TopicPartition> ours =
            read.keySet().stream()
                .filter(partition -> topics.contains(partition.topic()))
                .filter(partition -> read.get(partition) != null)
                .collect(Collectors.toSet());
        Map<TopicPartition, ListOffsetsResultInfo> ends =
            get(
                admin
                    .listOffsets(
                        ours.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                    .all());
        unread += ours.stream().mapToLong(p -> ends.get(p).offset() - read.get(p).offset()).sum();
      }
      return unread;
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
