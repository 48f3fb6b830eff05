package io.ecom.system.torture;

import io.ecom.system.torture.Evidence.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;

/** What is in Kafka, and how far its consumers are. */
final class Topics {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Object> settings;

  Topics(String bootstrapServers) {
    settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "default.api.timeout.ms", 15_000,
            "request.timeout.ms", 10_000);
  }

  /** Everything in these topics since then. */
  List<Message> since(Instant start, Collection<String> topics) {
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      Set<String> there = consumer.listTopics().keySet();
      List<TopicPartition> partitions =
          topics.stream()
              .filter(there::contains)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      seek(consumer, partitions, start);
      return readToEnd(consumer, partitions);
    }
  }

  private static void seek(
      KafkaConsumer<String, String> consumer, List<TopicPartition> partitions, Instant start) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, start.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found == null) {
                consumer.seekToEnd(List.of(partition));
              } else {
                consumer.seek(partition, found.offset());
              }
            });
  }

  private static List<Message> readToEnd(
      KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Instant limit = Instant.now().plus(PATIENCE);
    List<Message> all = new ArrayList<>();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(record -> all.add(message(record)));
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("Kafka cannot be read to the end");
      }
    }
    return all;
  }

  private static Message message(ConsumerRecord<String, String> record) {
    String key = String.valueOf(record.key());
    try {
      Document event = Document.parse(record.value());
      String step = event.get("type") + "/" + event.get("subject") + "/" + event.get("sequence");
      return new Message(
          record.topic(), key, String.valueOf(event.get("id")), step, header(record));
    } catch (JsonParseException e) {
      String where = "malformed at " + record.partition() + "/" + record.offset();
      return new Message(record.topic(), key, where, where, header(record));
    }
  }

  private static @Nullable String header(ConsumerRecord<String, String> record) {
    var cause = record.headers().lastHeader("dlq-cause");
    return cause == null ? null : new String(cause.value(), StandardCharsets.UTF_8);
  }

  /** By group and topic, what is still to be read; and by topic, which groups read it. */
  record Groups(Map<String, Long> lag, Map<String, Set<String>> readers) {}

  Groups groups() {
    Map<String, Long> lag = new TreeMap<>();
    Map<String, Set<String>> readers = new TreeMap<>();
    try (Admin admin = Admin.create(settings)) {
      for (var group : get(admin.listGroups().all())) {
        String name = group.groupId();
        Map<TopicPartition, OffsetAndMetadata> committed =
            get(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata());
        committed.values().removeIf(java.util.Objects::isNull);
        committed
            .keySet()
            .forEach(p -> readers.computeIfAbsent(p.topic(), t -> new TreeSet<>()).add(name));
        lag.put(name, lag(admin, committed));
      }
    }
    return new Groups(lag, readers);
  }

  private static long lag(Admin admin, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    var ends = get(admin.listOffsets(latest).all());
    return ends.entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata at = committed.get(end.getKey());
              return at == null ? 0 : Math.max(0, end.getValue().offset() - at.offset());
            })
        .sum();
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
