package io.ecom.gateway.control.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ecom.gateway.entity.CachedAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Answers in this process, copies of what is in Redis. It is believed only while Redis keeps
 * telling which tags were evicted ({@link Tracking}).
 *
 * <p>Whoever copies an answer begins to {@link #watch} its tags <em>before</em> reading it from
 * Redis, and the copy counts while none of them was evicted since: in whatever order things happen,
 * an eviction is never missed.
 */
final class NearCache {
  private static final int OVERHEAD_BYTES = 512;

  /** An answer is at most this much older than what Redis has told. */
  private static final Duration TRUST = Duration.ofMillis(500);

  /** What is known of a tag since somebody began to watch it. */
  private static final class Watched {
    private volatile boolean evicted;
  }

  private record Copy(CachedAnswer answer, List<Watched> tags) {
    boolean counts() {
      return tags.stream().noneMatch(tag -> tag.evicted);
    }

    int bytes() {
      return answer.body().length + OVERHEAD_BYTES;
    }
  }

  /** Tags that are watched by the reader of an answer. */
  static final class Watch {
    private final List<Watched> tags;

    private Watch(List<Watched> tags) {
      this.tags = tags;
    }
  }

  private final LongSupplier nanoClock;
  private final Cache<String, Copy> copies;
  private final Cache<String, Watched> watched = Caffeine.newBuilder().weakValues().build();
  private volatile boolean tracked;
  private volatile long knownUntil;

  NearCache(long maxBytes, LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.copies =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((String key, Copy copy) -> copy.bytes())
            .build();
  }

  Optional<CachedAnswer> find(String key) {
    if (!tracked || nanoClock.getAsLong() - knownUntil > TRUST.toNanos()) {
      return Optional.empty();
    }
    return Optional.ofNullable(copies.getIfPresent(key)).filter(Copy::counts).map(Copy::answer);
  }

  Watch watch(Collection<String> tags) {
    return new Watch(tags.stream().map(tag -> watched.get(tag, key -> new Watched())).toList());
  }

  void keep(String key, CachedAnswer answer, Watch since) {
    copies.put(key, new Copy(answer, since.tags));
  }

  void evict(Collection<String> tags) {
    for (String tag : tags) {
      Watched gone = watched.asMap().remove(tag);
      if (gone != null) {
        gone.evicted = true;
      }
    }
  }

  void evictAll() {
    evict(List.copyOf(watched.asMap().keySet()));
    copies.invalidateAll();
  }

  /**
   * Every eviction before this moment is known.
   *
   * @param moment nanoseconds of the clock
   */
  void isKnownUntil(long moment) {
    knownUntil = moment;
    tracked = true;
  }

  /** From now on evictions may be missed. */
  void isUntracked() {
    tracked = false;
    evictAll();
  }
}
