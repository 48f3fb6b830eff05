package io.ecom.gateway.control.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.CachedAnswer;
import io.ecom.shared.testkit.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NearCacheTest {
  private static final String KEY = "/api/v1/products/mug?";
  private static final List<String> TAGS = List.of("everything", "product:mug");
  private static final CachedAnswer MUG = answer(100);

  private final AtomicLong clock = new AtomicLong();
  private final NearCache cache = new NearCache(1 << 20, clock::get);

  private static CachedAnswer answer(int bytes) {
    return new CachedAnswer(0, 1000, "g1,g2,", "text/plain", "public", "\"e\"", new byte[bytes]);
  }

  @BeforeEach
  void isTracked() {
    cache.isKnownUntil(clock.get());
  }

  private void keep() {
    cache.keep(KEY, MUG, cache.watch(TAGS));
  }

  private void wait(Duration duration) {
    clock.addAndGet(duration.toNanos());
  }

  @Test
  void whatIsKeptIsThere() {
    keep();

    assertThat(cache.find(KEY)).contains(MUG);
    assertThat(cache.find("/api/v1/products/other?")).isEmpty();
  }

  @Test
  void anEvictedTagTakesAllItsAnswersWithIt() {
    keep();
    cache.keep("other", MUG, cache.watch(List.of("product:other")));

    cache.evict(List.of("product:mug", "product:nobody-has"));

    assertThat(cache.find(KEY)).isEmpty();
    assertThat(cache.find("other")).isPresent();
  }

  @Test
  void anEvictionWhileTheAnswerWasBeingReadCounts() {
    NearCache.Watch watch = cache.watch(TAGS);
    cache.evict(List.of("product:mug"));
    cache.keep(KEY, MUG, watch);

    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void whatIsReadAfterTheEvictionIsNew() {
    keep();
    cache.evict(TAGS);
    keep();

    assertThat(cache.find(KEY)).contains(MUG);
  }

  @Test
  void nothingIsBelievedWhenRedisHasNotBeenHeardForHalfASecond() {
    keep();
    wait(Duration.ofMillis(500));
    assertThat(cache.find(KEY)).isPresent();
    wait(Duration.ofMillis(1));
    assertThat(cache.find(KEY)).isEmpty();

    cache.isKnownUntil(clock.get());
    assertThat(cache.find(KEY)).as("nothing was missed meanwhile").isPresent();
  }

  @Test
  void afterALostConnectionNothingOldIsLeft() {
    keep();
    NearCache.Watch reading = cache.watch(TAGS);
    cache.isUntracked();
    cache.keep(KEY, MUG, reading);
    assertThat(cache.find(KEY)).isEmpty();

    cache.isKnownUntil(clock.get());
    assertThat(cache.find(KEY)).as("read before it was lost").isEmpty();
  }

  @Test
  void whenAllIsEvictedNothingIsLeft() {
    keep();
    cache.evictAll();

    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void takesNoMoreMemoryThanAllowed() {
    NearCache small = new NearCache(10_000, clock::get);
    small.isKnownUntil(clock.get());
    for (int i = 0; i < 1000; i++) {
      small.keep("k" + i, answer(1000), small.watch(TAGS));
    }

    Patience.await("the surplus to be dropped").until(() -> kept(small) <= 10);
    assertThat(kept(small)).isPositive();
  }

  private static long kept(NearCache cache) {
    return IntStream.range(0, 1000).filter(i -> cache.find("k" + i).isPresent()).count();
  }
}
