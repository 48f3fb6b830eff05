package io.ecom.shared.messaging;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.MalformedEvent;
import io.ecom.contracts.SessionEnded;
import io.ecom.contracts.Topics;
import io.ecom.shared.web.EndedSessions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Follows the news of ended sessions. Every instance reads all of it, so this is a plain consumer
 * without a group: it starts with what ended while tokens issued before may still be valid. While
 * Kafka is away, tokens live on until they expire.
 */
@ApplicationScoped
public class EndedSessionFeed implements EndedSessions {
  private static final Logger LOG = System.getLogger(EndedSessionFeed.class.getName());
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Resource ManagedThreadFactory threads;
  @Inject Event<SessionEnded> news;

  @Inject
  @ConfigProperty(name = "ecom.kafka.bootstrap.servers")
  String bootstrapServers;

  /** No access token lives longer than this. */
  @Inject
  @ConfigProperty(name = "ecom.session.ended.keep", defaultValue = "PT20M")
  Duration keep;

  private final Map<String, Instant> ended = new ConcurrentHashMap<>();
  private @Nullable Thread thread;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Thread follower = threads.newThread(this::follow);
    follower.setDaemon(true);
    follower.start();
    thread = follower;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    Thread follower = thread;
    if (follower != null) {
      follower.interrupt();
    }
  }

  @Override
  public boolean contains(String sessionId) {
    return ended.containsKey(sessionId);
  }

  /** The container interrupts its threads before it destroys its beans. */
  private boolean isOver() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  private void follow() {
    while (!isOver()) {
      try (var consumer = new KafkaConsumer<String, String>(settings())) {
        seek(consumer);
        while (!isOver()) {
          for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
            take(record);
          }
          Instant old = Instant.now().minus(keep);
          ended.values().removeIf(at -> at.isBefore(old));
        }
      } catch (InterruptException e) {
        return;
      } catch (KafkaException | IllegalStateException e) {
        LOG.log(Level.WARNING, "news of ended sessions will be read again: " + e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void seek(KafkaConsumer<String, String> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.SESSION_ENDED).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    long since = Instant.now().minus(keep).toEpochMilli();
    Map<TopicPartition, OffsetAndTimestamp> offsets =
        consumer.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(partition -> partition, p -> since)));
    consumer.seekToEnd(partitions);
    offsets.forEach(
        (partition, offset) -> {
          if (offset != null) {
            consumer.seek(partition, offset.offset());
          }
        });
  }

  private void take(ConsumerRecord<String, String> record) {
    try {
      SessionEnded session = CloudEvent.parse(record.value()).dataAs(EventTypes.SESSION_ENDED);
      ended.put(session.sessionId(), session.at());
      news.fire(session);
    } catch (MalformedEvent e) {
      LOG.log(Level.ERROR, "no news of an ended session: " + e);
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "latest",
        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
        (int) POLL.toMillis(),
        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        5_000,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class);
  }
}
