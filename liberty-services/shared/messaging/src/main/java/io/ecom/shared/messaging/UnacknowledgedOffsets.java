package io.ecom.shared.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What of a topic is being handled. Messages are acknowledged in any order; what may be committed
 * is where the next message of the partition is, that is not acknowledged.
 */
final class UnacknowledgedOffsets {
  private final Map<TopicPartition, Partition> partitions = new HashMap<>();

  /**
   * @return acknowledges it; after the partition was forgotten, that has no effect
   */
  synchronized Runnable received(ConsumerRecord<?, ?> record) {
    TopicPartition id = new TopicPartition(record.topic(), record.partition());
    Partition partition = partitions.computeIfAbsent(id, i -> new Partition(record.offset()));
    partition.received(record.offset());
    return () -> acknowledged(partition, record.offset());
  }

  private synchronized void acknowledged(Partition partition, long offset) {
    partition.open.remove(offset);
  }

  synchronized int size() {
    return partitions.values().stream().mapToInt(partition -> partition.open.size()).sum();
  }

  /** Whether all that was received is acknowledged, and taken to be committed. */
  synchronized boolean isSettled() {
    return partitions.values().stream().allMatch(partition -> partition.taken == partition.end);
  }

  /** Where to go on in each partition, if it is elsewhere than when it was asked last. */
  synchronized Map<TopicPartition, OffsetAndMetadata> takeCommittable() {
    Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
    partitions.forEach(
        (id, partition) -> {
          long next = partition.next();
          if (next > partition.taken) {
            partition.taken = next;
            committable.put(id, new OffsetAndMetadata(next));
          }
        });
    return committable;
  }

  synchronized void forget(Collection<TopicPartition> lost) {
    lost.forEach(partitions::remove);
  }

  synchronized void forgetAll() {
    partitions.clear();
  }

  private static final class Partition {
    final TreeSet<Long> open = new TreeSet<>();
    private long end;
    private long taken;

    Partition(long first) {
      end = first;
      taken = first;
    }

    void received(long offset) {
      open.add(offset);
      end = offset + 1;
    }

    long next() {
      return open.isEmpty() ? end : open.first();
    }
  }
}
