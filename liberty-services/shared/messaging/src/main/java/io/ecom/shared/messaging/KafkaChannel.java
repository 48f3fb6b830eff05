package io.ecom.shared.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/**
 * Reads a topic for good. An offset is committed when everything before it is acknowledged; while
 * too much is not, reading pauses and the membership of the group is kept. Whatever fails ends the
 * consumer, not the channel: another consumer goes on at the last commit.
 */
final class KafkaChannel implements Publisher<Message<String>>, ConsumerRebalanceListener {
  private static final Logger LOG = System.getLogger(KafkaChannel.class.getName());
  private static final int MOST_UNACKNOWLEDGED = 500;
  private static final Duration POLL = Duration.ofMillis(200);

  /** A message that comes ends it; without one there is nothing to do. */
  private static final Duration IDLE_POLL = Duration.ofSeconds(2);

  private static final Duration COMMIT = Duration.ofSeconds(5);

  /** A commit costs the broker as much as a message; what comes again is known to the inbox. */
  private static final Duration BETWEEN_COMMITS = Duration.ofMillis(200);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Set<String> OURS = Set.of("connector", "channel-name", "topic");

  private final String topic;
  private final Map<String, Object> settings;
  private final UnacknowledgedOffsets offsets = new UnacknowledgedOffsets();
  private volatile @Nullable Demand demand;
  private volatile @Nullable Thread thread;
  private volatile boolean stopped;
  private @Nullable KafkaConsumer<String, String> consumer;
  private long committed = System.nanoTime();

  private KafkaChannel(String topic, Map<String, Object> settings) {
    this.topic = topic;
    this.settings = settings;
  }

  /** Whatever is configured beside the topic goes to the Kafka client. */
  static KafkaChannel of(Config config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "2000");
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) IDLE_POLL.toMillis());
    for (String name : config.getPropertyNames()) {
      if (!OURS.contains(name)) {
        config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
      }
    }
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaChannel(config.getValue("topic", String.class), settings);
  }

  @Override
  public void subscribe(Subscriber<? super Message<String>> subscriber) {
    demand = new Demand(subscriber);
  }

  void start(ThreadFactory threads) {
    Thread reader = threads.newThread(this::readForGood);
    reader.setDaemon(true);
    thread = reader;
    reader.start();
  }

  void stop() {
    stopped = true;
    Thread reader = thread;
    if (reader != null) {
      reader.interrupt();
    }
  }

  /** The container interrupts its threads before it destroys its beans. */
  private boolean isOver() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  private void readForGood() {
    while (!isOver()) {
      var deserializer = new StringDeserializer();
      try (var reading = new KafkaConsumer<>(settings, deserializer, deserializer)) {
        consumer = reading;
        reading.subscribe(List.of(topic), this);
        while (!isOver()) {
          readOnce(reading);
        }
      } catch (InterruptException e) {
        return;
      } catch (RuntimeException e) {
        if (!isOver()) {
          LOG.log(Level.WARNING, topic + " is read again from the last commit: " + e);
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      } finally {
        consumer = null;
        offsets.forgetAll();
      }
    }
  }

  private void readOnce(KafkaConsumer<String, String> reading) {
    if (offsets.size() >= MOST_UNACKNOWLEDGED) {
      reading.pause(reading.assignment());
    } else {
      reading.resume(reading.paused());
    }
    Duration longest = offsets.isSettled() ? IDLE_POLL : POLL;
    for (ConsumerRecord<String, String> record : reading.poll(longest)) {
      emit(record);
    }
    commit(reading);
  }

  private void commit(KafkaConsumer<String, String> reading) {
    long now = System.nanoTime();
    if (now - committed < BETWEEN_COMMITS.toNanos()) {
      return;
    }
    committed = now;
    Map<TopicPartition, OffsetAndMetadata> done = offsets.takeCommittable();
    if (!done.isEmpty()) {
      reading.commitAsync(
          done,
          (offset, failure) -> {
            if (failure != null) {
              LOG.log(Level.DEBUG, topic + " is committed with what comes next: " + failure);
            }
          });
    }
  }

  private void emit(ConsumerRecord<String, String> record) {
    Demand subscriber = demand;
    if (subscriber == null) {
      throw new IllegalStateException("nobody has subscribed to " + topic);
    }
    Runnable acknowledge = offsets.received(record);
    subscriber.next(new KafkaMessage(record, acknowledge));
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // They are known when their first message comes.
  }

  /** What is acknowledged now need not come again at the next owner. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> done = offsets.takeCommittable();
    KafkaConsumer<String, String> reading = consumer;
    if (!done.isEmpty() && reading != null) {
      reading.commitSync(done, COMMIT);
    }
    offsets.forget(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    offsets.forget(partitions);
  }
}
