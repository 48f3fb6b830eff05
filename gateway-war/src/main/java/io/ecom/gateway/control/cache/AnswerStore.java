package io.ecom.gateway.control.cache;

import io.ecom.gateway.control.redis.Redis;
import io.ecom.gateway.entity.CachePlan;
import io.ecom.gateway.entity.CachedAnswer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.SetParams;

/**
 * Answers in Redis. Each tag has a <em>generation</em>, a random token; an answer carries the
 * generations that held <em>before</em> its service was asked and counts only while they still
 * hold. To evict is to drop the generation, so an answer that was under way meanwhile is void too.
 */
@ApplicationScoped
public class AnswerStore {
  private static final String ENTRY = "ecom:gateway:answer:";
  static final String GENERATION = "ecom:gateway:generation:";
  private static final String ALIASES = "ecom:gateway:aliases:";
  private static final String EVERYTHING = "everything";
  private static final Duration GENERATION_LIFE = Duration.ofHours(6);

  @Inject Redis redis;

  @Inject
  @ConfigProperty(name = "ecom.gateway.cache.stale")
  Duration stale;

  @Inject
  @ConfigProperty(name = "ecom.gateway.cache.near.max-bytes")
  long nearBytes;

  private NearCache near = new NearCache(0, System::nanoTime);

  @PostConstruct
  void start() {
    near = new NearCache(nearBytes, System::nanoTime);
  }

  NearCache near() {
    return near;
  }

  /** An eviction was missed while Redis was away: nothing in it can be trusted. */
  private final AtomicBoolean suspect = new AtomicBoolean();

  /** A fresh answer that is in this process: it costs no call to Redis. */
  Optional<CachedAnswer> here(CachePlan plan, long now) {
    return near.find(plan.key()).filter(entry -> entry.isFresh(now));
  }

  CompletionStage<Lookup> find(CachePlan plan) {
    return redis.ask(client -> find(client, plan)).thenApply(r -> r.orElse(Lookup.UNAVAILABLE));
  }

  private Lookup find(RedisClient client, CachePlan plan) {
    clearSuspicion(client);
    List<String> generationKeys = generationKeys(plan.tags());
    NearCache.Watch watch = near.watch(generationKeys);
    List<byte[]> keys = new ArrayList<>();
    keys.add(bytes(ENTRY + plan.key()));
    generationKeys.forEach(key -> keys.add(bytes(key)));
    List<byte[]> values = client.mget(keys.toArray(byte[][]::new));
    StringBuilder stamp = new StringBuilder();
    for (int i = 1; i < values.size(); i++) {
      byte[] known = values.get(i);
      String generation =
          known == null
              ? begin(client, generationKeys.get(i - 1))
              : new String(known, StandardCharsets.UTF_8);
      stamp.append(generation).append(',');
    }
    String now = stamp.toString();
    Optional<CachedAnswer> entry =
        Optional.ofNullable(values.get(0))
            .flatMap(CachedAnswer::decode)
            .filter(found -> found.stamp().equals(now));
    entry.ifPresent(found -> near.keep(plan.key(), found, watch));
    return new Lookup(Optional.of(now), entry);
  }

  private static String begin(RedisClient client, String key) {
    String token = UUID.randomUUID().toString();
    SetParams params = SetParams.setParams().nx().ex(GENERATION_LIFE.toSeconds());
    if (client.set(key, token, params) != null) {
      return token;
    }
    String other = client.get(key);
    return other == null ? token : other;
  }

  /** Keeps an answer; whether it was kept does not matter to anybody. */
  CompletionStage<Void> keep(CachePlan plan, CachedAnswer answer) {
    long life = answer.freshUntil() - answer.storedAt() + stale.toMillis();
    SetParams params = SetParams.setParams().px(life);
    return redis
        .ask(client -> client.set(bytes(ENTRY + plan.key()), answer.encode(), params))
        .thenApply(ignored -> null);
  }

  /** Remembers by which other names a thing is asked for, to evict those with it. */
  CompletionStage<Void> alias(String tag, String alias) {
    return redis
        .ask(
            client -> {
              client.sadd(ALIASES + tag, alias);
              return client.expire(ALIASES + tag, GENERATION_LIFE.toSeconds());
            })
        .thenApply(ignored -> null);
  }

  /** Makes void what is about any of these. May block for as long as Redis takes. */
  void evict(Collection<String> tags) {
    Optional<List<String>> gone = redis.now(client -> evict(client, tags));
    if (gone.isPresent()) {
      near.evict(gone.get());
    } else {
      suspect.set(true);
      near.evictAll();
    }
  }

  private static List<String> evict(RedisClient client, Collection<String> tags) {
    Stream<String> aliases = tags.stream().flatMap(tag -> client.smembers(ALIASES + tag).stream());
    List<String> keys = Stream.concat(tags.stream(), aliases).map(tag -> GENERATION + tag).toList();
    client.del(keys.toArray(String[]::new));
    return keys;
  }

  private void clearSuspicion(RedisClient client) {
    if (suspect.get()) {
      client.del(GENERATION + EVERYTHING);
      suspect.set(false);
    }
  }

  private static List<String> generationKeys(Set<String> tags) {
    return Stream.concat(Stream.of(EVERYTHING), tags.stream().sorted())
        .map(tag -> GENERATION + tag)
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
