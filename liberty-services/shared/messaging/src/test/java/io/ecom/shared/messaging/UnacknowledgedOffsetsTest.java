package io.ecom.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class UnacknowledgedOffsetsTest {
  private static final TopicPartition FIRST = new TopicPartition("order.created", 0);
  private static final TopicPartition SECOND = new TopicPartition("order.created", 1);

  private final UnacknowledgedOffsets offsets = new UnacknowledgedOffsets();

  private Runnable received(TopicPartition partition, long offset) {
    return offsets.received(
        new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", "value"));
  }

  private static Map<TopicPartition, OffsetAndMetadata> at(TopicPartition partition, long offset) {
    return Map.of(partition, new OffsetAndMetadata(offset));
  }

  @Test
  void nothingIsCommittedBehindWhatIsNotAcknowledged() {
    Runnable seven = received(FIRST, 7);
    Runnable eight = received(FIRST, 8);
    Runnable nine = received(FIRST, 9);
    eight.run();
    nine.run();
    assertThat(offsets.takeCommittable()).isEmpty();
    seven.run();
    assertThat(offsets.takeCommittable()).isEqualTo(at(FIRST, 10));
    assertThat(offsets.takeCommittable()).as("once").isEmpty();
  }

  @Test
  void gapsOfTheTopicAreNothingToWaitFor() {
    received(FIRST, 7).run();
    Runnable twelve = received(FIRST, 12);
    assertThat(offsets.takeCommittable()).isEqualTo(at(FIRST, 12));
    twelve.run();
    assertThat(offsets.takeCommittable()).isEqualTo(at(FIRST, 13));
  }

  @Test
  void thereIsSomethingToDoUntilAllIsTakenToBeCommitted() {
    assertThat(offsets.isSettled()).isTrue();
    Runnable seven = received(FIRST, 7);
    assertThat(offsets.isSettled()).as("received").isFalse();
    seven.run();
    assertThat(offsets.isSettled()).as("acknowledged").isFalse();
    offsets.takeCommittable();
    assertThat(offsets.isSettled()).as("taken").isTrue();
  }

  @Test
  void partitionsDoNotWaitForEachOther() {
    received(FIRST, 0);
    received(SECOND, 0).run();
    assertThat(offsets.takeCommittable()).isEqualTo(at(SECOND, 1));
    assertThat(offsets.size()).isEqualTo(1);
  }

  @Test
  void whatIsAcknowledgedAfterThePartitionWentElsewhereIsNotCommitted() {
    Runnable late = received(FIRST, 3);
    offsets.forget(List.of(FIRST));
    late.run();
    assertThat(offsets.takeCommittable()).isEmpty();

    received(FIRST, 3);
    late.run();
    assertThat(offsets.takeCommittable()).isEmpty();
    assertThat(offsets.size()).isEqualTo(1);
  }
}
