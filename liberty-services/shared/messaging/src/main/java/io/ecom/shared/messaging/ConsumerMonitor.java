package io.ecom.shared.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Watches the consumer group of every incoming channel, because the connector reports a channel as
 * up that has died.
 */
@ApplicationScoped
public class ConsumerMonitor {
  private static final Logger LOG = System.getLogger(ConsumerMonitor.class.getName());
  private static final Pattern TOPIC_KEY =
      Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

  private static final Metadata LAG =
      Metadata.builder()
          .withName("ecom_consumer_lag_messages")
          .withDescription("Messages of a channel that are not handled yet")
          .build();
  private static final long FIRST_CHECK_MS = 1_000;

  @Resource ManagedScheduledExecutorService executor;
  @Inject Config config;
  @Inject ConsumerActivity activity;
  @Inject MetricRegistry metrics;

  @Inject
  @ConfigProperty(name = "ecom.consumer.stalled-after", defaultValue = "PT60S")
  Duration patience;

  @Inject
  @ConfigProperty(name = "ecom.consumer.check-every", defaultValue = "PT10S")
  Duration interval;

  private final Map<String, ChannelLag> lags = new ConcurrentHashMap<>();
  private volatile @Nullable Admin admin;
  private volatile boolean kafkaReachable;
  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Instant now = Instant.now();
    Tag service = new Tag("service", config.getValue("ecom.service.name", String.class));
    for (String key : config.getPropertyNames()) {
      Matcher matcher = TOPIC_KEY.matcher(key);
      if (matcher.matches()) {
        String channel = matcher.group(1);
        lags.put(channel, ChannelLag.unknown(channel, config.getValue(key, String.class), now));
        metrics.gauge(LAG, () -> lag(channel), service, new Tag("channel", channel));
      }
    }
    if (!lags.isEmpty()) {
      long ms = interval.toMillis();
      schedule =
          executor.scheduleWithFixedDelay(this::check, FIRST_CHECK_MS, ms, TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
    Admin open = admin;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }

  private long lag(String channel) {
    ChannelLag lag = lags.get(channel);
    return lag == null ? 0 : lag.lag();
  }

  Collection<ChannelLag> lags() {
    return lags.values();
  }

  boolean isKafkaReachable() {
    return kafkaReachable;
  }

  /** Channels whose consumer has died; none while Kafka itself is away. */
  List<String> deadChannels() {
    if (!kafkaReachable) {
      return List.of();
    }
    Instant now = Instant.now();
    return lags.values().stream()
        .filter(lag -> lag.isDead(activity.lastSeen(lag.topic()), now, patience))
        .map(ChannelLag::channel)
        .toList();
  }

  private void check() {
    try {
      GroupOffsets offsets = new GroupOffsets(admin());
      for (ChannelLag lag : lags.values()) {
        String group =
            config.getValue("mp.messaging.incoming." + lag.channel() + ".group.id", String.class);
        GroupOffsets.Position position = offsets.of(group, lag.topic());
        lags.put(lag.channel(), lag.observe(position.committed(), position.lag(), Instant.now()));
      }
      kafkaReachable = true;
    } catch (ExecutionException | TimeoutException e) {
      if (kafkaReachable) {
        LOG.log(Level.WARNING, "Kafka does not answer: " + e);
      }
      kafkaReachable = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "cannot read consumer lag", e);
    }
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
}
