package io.ecom.realtime.control;

import io.ecom.shared.messaging.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis that is away, still loading, full, or no longer the one that takes writes. */
@ApplicationScoped
public class RedisFailures implements TransientFailure {
  private static final Pattern PASSING =
      Pattern.compile("(?:LOADING|BUSY|OOM|READONLY|MASTERDOWN|TRYAGAIN|CLUSTERDOWN|MISCONF)\\b.*");

  @Override
  public boolean matches(Throwable failure) {
    if (failure instanceof JedisDataException refusal) {
      String message = refusal.getMessage();
      return message != null && PASSING.matcher(message).matches();
    }
    return failure instanceof JedisException;
  }
}
