package io.ecom.gateway.control.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.PushConsumerContext;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears from Redis which keys have changed ("client-side caching", broadcasting mode). Jedis's own
 * client-side cache asks for Redis 7.4 and takes a pooled connection for each hit.
 */
public final class ChangeListener extends Connection {
  private static final byte[] INVALIDATE = "invalidate".getBytes(StandardCharsets.UTF_8);

  private final Consumer<List<String>> changed;
  private final Runnable flushed;

  ChangeListener(
      HostAndPort server,
      JedisClientConfig config,
      String prefix,
      Consumer<List<String>> changed,
      Runnable flushed) {
    super(server, config);
    this.changed = changed;
    this.flushed = flushed;
    addPushConsumer(this::take);
    try {
      track(prefix);
    } catch (JedisException e) {
      close();
      throw e;
    }
  }

  private void track(String prefix) {
    sendCommand(Protocol.Command.CLIENT, "TRACKING", "ON", "BCAST", "PREFIX", prefix);
    if (!"OK".equals(getStatusCodeReply())) {
      throw new JedisException("Redis does not tell what changes");
    }
  }

  /** Returns when all changes before this call have been told. */
  public void hearUntilNow() {
    ping();
  }

  private PushConsumerContext take(PushConsumerContext context) {
    if (Arrays.equals(context.getMessage().getType(), INVALIDATE)) {
      context.drop();
      if (context.getMessage().getContent().get(1) instanceof List<?> keys) {
        changed.accept(keys.stream().map(ChangeListener::text).toList());
      } else {
        flushed.run();
      }
    }
    return context;
  }

  private static String text(Object key) {
    return key instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(key);
  }
}
