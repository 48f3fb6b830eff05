package io.ecom.gateway.control.redis;

import dev.failsafe.CircuitBreaker;
import io.ecom.gateway.control.GatewayThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Redis, as something one can do without: each call is short or given up, and while Redis is away
 * nobody waits for it.
 */
@ApplicationScoped
public class Redis {
  private static final Logger LOG = System.getLogger(Redis.class.getName());

  @Inject GatewayThreads threads;

  @Inject
  @ConfigProperty(name = "ecom.redis.url")
  URI url;

  @Inject
  @ConfigProperty(name = "ecom.gateway.redis.connections")
  int connections;

  @Inject
  @ConfigProperty(name = "ecom.gateway.redis.max-wait")
  Duration maxWait;

  @Inject
  @ConfigProperty(name = "ecom.gateway.redis.timeout")
  Duration timeout;

  private RedisClient client;
  private CircuitBreaker<Object> circuit;

  @PostConstruct
  void start() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(connections);
    pool.setMaxIdle(connections);
    pool.setMaxWait(maxWait);
    pool.setJmxEnabled(false);
    client = RedisClient.builder().clientConfig(settings()).poolConfig(pool).fromURI(url).build();
    circuit =
        CircuitBreaker.builder()
            .withFailureThreshold(3)
            .withDelay(Duration.ofSeconds(1))
            .withSuccessThreshold(1)
            .onOpen(e -> lost())
            .onClose(e -> LOG.log(Level.INFO, "Redis is back"))
            .build();
  }

  private JedisClientConfig settings() {
    return DefaultJedisClientConfig.builder()
        .connectionTimeoutMillis((int) timeout.toMillis())
        .socketTimeoutMillis((int) timeout.toMillis())
        .clientName("ecom-gateway")
        .build();
  }

  /** Pooled connections are as dead as the one that failed. */
  private void lost() {
    LOG.log(
        Level.WARNING,
        "Redis is away: answers come from the services, limits hold for each gateway alone");
    client.getPool().clear();
  }

  @PreDestroy
  void stop() {
    client.close();
  }

  public boolean isReachable() {
    return circuit.isClosed();
  }

  /** Completes with what the command returns, or with nothing if Redis cannot be had right now. */
  public <T> CompletionStage<Optional<T>> ask(Function<RedisClient, T> command) {
    if (circuit.isOpen() && circuit.getRemainingDelay().compareTo(Duration.ZERO) > 0) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    try {
      return CompletableFuture.supplyAsync(() -> now(command), threads.redis());
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedStage(Optional.empty());
    }
  }

  /** The same for callers that may block. */
  public <T> Optional<T> now(Function<RedisClient, T> command) {
    if (!circuit.tryAcquirePermit()) {
      return Optional.empty();
    }
    try {
      T result = command.apply(client);
      circuit.recordSuccess();
      return Optional.of(result);
    } catch (JedisException e) {
      LOG.log(Level.DEBUG, "Redis call failed", e);
      circuit.recordFailure();
      return Optional.empty();
    } catch (RuntimeException e) {
      circuit.recordFailure();
      throw e;
    }
  }

  /**
   * A connection of its own on which Redis tells what changes. Blocks until it stands.
   *
   * @param prefix of the keys that are of interest
   * @param flushed when all keys are gone
   * @throws JedisException if Redis cannot be had
   */
  public ChangeListener listen(String prefix, Consumer<List<String>> changed, Runnable flushed) {
    JedisClientConfig own =
        DefaultJedisClientConfig.builder()
            .from(settings())
            .user(JedisURIHelper.getUser(url))
            .password(JedisURIHelper.getPassword(url))
            .ssl(JedisURIHelper.isRedisSSLScheme(url))
            .resp3()
            .build();
    return new ChangeListener(JedisURIHelper.getHostAndPort(url), own, prefix, changed, flushed);
  }
}
