package io.ecom.realtime.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;

/** Connections to Redis: a pool for calls that are short, and single ones for waiting. */
@ApplicationScoped
public class Redis {
  @Inject
  @ConfigProperty(name = "ecom.redis.url")
  URI url;

  @Inject
  @ConfigProperty(name = "ecom.realtime.redis.connections")
  int connections;

  @Inject
  @ConfigProperty(name = "ecom.realtime.redis.max-wait")
  Duration maxWait;

  @Inject
  @ConfigProperty(name = "ecom.realtime.redis.timeout")
  Duration timeout;

  private RedisClient client;

  @PostConstruct
  void start() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(connections);
    pool.setMaxIdle(connections);
    pool.setMaxWait(maxWait);
    pool.setJmxEnabled(false);
    client =
        RedisClient.builder().clientConfig(settings(timeout)).poolConfig(pool).fromURI(url).build();
  }

  @PreDestroy
  void stop() {
    client.close();
  }

  RedisClient client() {
    return client;
  }

  /** Pooled connections are as dead as the one that failed. */
  void forgetConnections() {
    client.getPool().clear();
  }

  /** A connection of one's own, for a command that waits so long on the server. */
  Jedis connect(Duration longestWait) {
    return new Jedis(url, settings(timeout.plus(longestWait)));
  }

  private JedisClientConfig settings(Duration answerWithin) {
    // The builder overrides what a URL says about user, password and database: hand it on.
    return DefaultJedisClientConfig.builder(url)
        .connectionTimeoutMillis((int) timeout.toMillis())
        .socketTimeoutMillis((int) answerWithin.toMillis())
        .clientName("ecom-realtime")
        .build();
  }
}
