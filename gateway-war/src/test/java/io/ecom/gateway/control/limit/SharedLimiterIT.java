package io.ecom.gateway.control.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.entity.Claim;
import io.ecom.gateway.entity.Quota;
import io.ecom.gateway.entity.Verdict;
import io.ecom.shared.testkit.TestStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Against the stack's Redis, with as many clients as there are gateways. */
class SharedLimiterIT {
  private static final int GATEWAYS = 3;

  private final List<RedisClient> gateways =
      Stream.generate(() -> RedisClient.create(TestStack.current().redisUrl()))
          .limit(GATEWAYS)
          .toList();
  private final String holder = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    gateways.forEach(RedisClient::close);
  }

  private Claim claim(int count, Duration window) {
    return new Claim("test-" + count, new Quota(count, window), holder);
  }

  /** When a request that passed was sent and when its answer was there: it passed in between. */
  private record Passed(long sent, long answered) {}

  @Test
  void inNoWindowMoreThanTheQuotaPassesThroughAllGateways() throws Exception {
    int quota = 10;
    Duration window = Duration.ofMillis(700);
    List<Claim> claims = List.of(claim(quota, window));
    long end = System.nanoTime() + window.multipliedBy(4).toNanos();
    List<Passed> passed = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(GATEWAYS);
    try {
      List<Callable<List<Passed>>> tasks =
          gateways.stream().map(g -> hammering(g, claims, end)).toList();
      for (Future<List<Passed>> done : pool.invokeAll(tasks)) {
        passed.addAll(done.get());
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(passed).as("all that may pass does").hasSizeBetween(4 * quota, 5 * quota);
    for (Passed first : passed) {
      long until = first.sent() + window.toNanos();
      assertThat(passed)
          .filteredOn(one -> one.sent() >= first.sent() && one.answered() < until)
          .as("passed within one window for sure")
          .hasSizeLessThanOrEqualTo(quota);
    }
  }

  private static Callable<List<Passed>> hammering(
      RedisClient gateway, List<Claim> claims, long end) {
    return () -> {
      List<Passed> passed = new ArrayList<>();
      while (System.nanoTime() < end) {
        long sent = System.nanoTime();
        if (SharedLimiter.take(gateway, claims).passes()) {
          passed.add(new Passed(sent, System.nanoTime()));
        }
      }
      return passed;
    };
  }

  @Test
  void whatIsRefusedByOneQuotaCountsInNone() {
    List<Claim> both = List.of(claim(5, Duration.ofMinutes(1)), claim(2, Duration.ofMinutes(1)));
    for (int i = 0; i < 10; i++) {
      assertThat(SharedLimiter.take(gateways.get(i % GATEWAYS), both).passes()).isEqualTo(i < 2);
    }
    Verdict wide = SharedLimiter.take(gateways.get(0), both.subList(0, 1));
    assertThat(wide.passes()).isTrue();
    assertThat(wide.standings().get(0).remaining()).isEqualTo(2);
  }

  @Test
  void aServerThatHasForgottenTheScriptIsToldAgain() {
    List<Claim> claims = List.of(claim(2, Duration.ofMinutes(1)));
    SharedLimiter.take(gateways.get(0), claims);
    gateways.get(0).scriptFlush();

    assertThat(SharedLimiter.take(gateways.get(0), claims).passes()).isTrue();
    assertThat(SharedLimiter.take(gateways.get(0), claims).passes()).isFalse();
  }

  @Test
  void nothingIsKeptLongerThanItCounts() {
    SharedLimiter.take(gateways.get(0), List.of(claim(3, Duration.ofSeconds(2))));

    String key = "ecom:gateway:limit:test-3:" + holder;
    assertThat(gateways.get(0).llen(key)).isEqualTo(1);
    assertThat(gateways.get(0).pttl(key)).isBetween(1L, 2000L);
  }
}
