package io.ecom.webhook.control;

import io.ecom.webhook.entity.PublicEvents;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Knows up to when everything about orders has been taken in. An order's events are in several
 * topics, which are read side by side; but what happened before an event was in Kafka before it. So
 * once all that Kafka had at an event's arrival is taken in, nothing can come any more that belongs
 * before it.
 */
@ApplicationScoped
public class CaughtUp {
  private static final Logger LOG = System.getLogger(CaughtUp.class.getName());
  private static final Pattern TOPIC_KEY =
      Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");
  private static final long TIMEOUT_SECONDS = 3;
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /** Then it goes out of turn rather than not at all: a channel may be held up by another order. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Config config;

  private final ReentrantLock looking = new ReentrantLock();
  private volatile Instant caughtUp = Instant.EPOCH;
  private Instant lookAfter = Instant.EPOCH;
  private volatile @Nullable Admin admin;
  private @Nullable Goal goal;

  /** What Kafka had at a moment, by group. */
  private record Goal(Instant at, Map<String, Map<TopicPartition, Long>> ends) {}

  /** Whether all is taken in that was in Kafka then. One looks at a time, nobody waits for it. */
  boolean covers(Instant then, Instant now) {
    if (isKnown(then) || !then.plus(PATIENCE).isAfter(now)) {
      return true;
    }
    if (looking.tryLock()) {
      try {
        if (!now.isBefore(lookAfter)) {
          lookAfter = now.plus(LOOK_EVERY);
          look(now);
        }
      } finally {
        looking.unlock();
      }
    }
    return isKnown(then);
  }

  private boolean isKnown(Instant then) {
    return !caughtUp.isBefore(then);
  }

  private void look(Instant now) {
    try {
      Goal reaching = goal == null ? goal(now) : goal;
      goal = reaching;
      if (isReached(reaching)) {
        caughtUp = reaching.at();
        goal = null;
      }
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.log(Level.DEBUG, "Kafka does not say where its topics end: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Goal goal(Instant now) throws ExecutionException, TimeoutException, InterruptedException {
    Map<String, String> groups = groupsByTopic();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (TopicDescription topic :
        await(admin().describeTopics(groups.keySet()).allTopicNames()).values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  latest.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    ListOffsetsResult found = admin().listOffsets(latest);
    Map<String, Map<TopicPartition, Long>> ends = new HashMap<>();
    for (TopicPartition partition : latest.keySet()) {
      ends.computeIfAbsent(group(groups, partition), group -> new HashMap<>())
          .put(partition, await(found.partitionResult(partition)).offset());
    }
    return new Goal(now, ends);
  }

  private boolean isReached(Goal reaching)
      throws ExecutionException, TimeoutException, InterruptedException {
    for (var group : reaching.ends().entrySet()) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          await(admin().listConsumerGroupOffsets(group.getKey()).partitionsToOffsetAndMetadata());
      for (var end : group.getValue().entrySet()) {
        OffsetAndMetadata reached = committed.get(end.getKey());
        if ((reached == null ? 0 : reached.offset()) < end.getValue()) {
          return false;
        }
      }
    }
    return true;
  }

  private Map<String, String> groupsByTopic() {
    Map<String, String> groups = new HashMap<>();
    for (String key : config.getPropertyNames()) {
      Matcher matcher = TOPIC_KEY.matcher(key);
      if (matcher.matches()) {
        String topic = config.getValue(key, String.class);
        if (PublicEvents.TOPICS_OF_ORDERS.contains(topic)) {
          String group = "mp.messaging.incoming." + matcher.group(1) + ".group.id";
          groups.put(topic, config.getValue(group, String.class));
        }
      }
    }
    return groups;
  }

  private static String group(Map<String, String> groups, TopicPartition partition) {
    String group = groups.get(partition.topic());
    if (group == null) {
      throw new IllegalStateException("nobody reads " + partition.topic());
    }
    return group;
  }

  private Admin admin() {
    Admin open = admin;
    if (open == null) {
      Properties properties = new Properties();
      properties.put(
          AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
          config.getValue("ecom.kafka.bootstrap.servers", String.class));
      properties.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000");
      open = Admin.create(properties);
      admin = open;
    }
    return open;
  }

  private static <T> T await(KafkaFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    Admin open = admin;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }
}
