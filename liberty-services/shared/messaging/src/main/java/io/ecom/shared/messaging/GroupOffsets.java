package io.ecom.shared.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Reads where a consumer group stands in a topic. */
final class GroupOffsets {
  private static final long TIMEOUT_SECONDS = 5;

  private final Admin admin;

  GroupOffsets(Admin admin) {
    this.admin = admin;
  }

  /** Sums over the partitions of a topic. */
  record Position(long committed, long lag) {}

  Position of(String group, String topic)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (TopicPartition partition : partitions(topic)) {
      earliest.put(partition, OffsetSpec.earliest());
      latest.put(partition, OffsetSpec.latest());
    }
    Map<TopicPartition, OffsetAndMetadata> committed =
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    ListOffsetsResult begin = admin.listOffsets(earliest);
    ListOffsetsResult end = admin.listOffsets(latest);
    long sum = 0;
    long lag = 0;
    for (TopicPartition partition : latest.keySet()) {
      OffsetAndMetadata offset = committed.get(partition);
      long position =
          offset == null ? await(begin.partitionResult(partition)).offset() : offset.offset();
      sum += position;
      lag += Math.max(0, await(end.partitionResult(partition)).offset() - position);
    }
    return new Position(sum, lag);
  }

  private List<TopicPartition> partitions(String topic)
      throws ExecutionException, TimeoutException, InterruptedException {
    return await(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
        .flatMap(description -> description.partitions().stream())
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private static <T> T await(KafkaFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }
}
