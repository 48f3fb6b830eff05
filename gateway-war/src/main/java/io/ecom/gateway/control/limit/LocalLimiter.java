package io.ecom.gateway.control.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ecom.gateway.entity.Claim;
import io.ecom.gateway.entity.SlidingLog;
import io.ecom.gateway.entity.Verdict;
import io.ecom.gateway.entity.Verdict.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Counts what passes through this process alone, for so many holders that they fit in memory. */
final class LocalLimiter {
  private static final int MOST_HOLDERS = 20_000;
  private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

  private final LongSupplier nanoClock;
  private final Cache<String, SlidingLog> logs;

  LocalLimiter(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.logs =
        Caffeine.newBuilder()
            .maximumSize(MOST_HOLDERS)
            .expireAfterAccess(LONGEST_WINDOW)
            .ticker(nanoClock::getAsLong)
            .build();
  }

  synchronized Verdict take(List<Claim> claims) {
    long now = nanoClock.getAsLong();
    List<SlidingLog> used = claims.stream().map(this::log).toList();
    boolean passes = used.stream().allMatch(log -> log.remaining(now) > 0);
    if (passes) {
      used.forEach(log -> log.record(now));
    }
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      SlidingLog log = used.get(i);
      standings.add(new Standing(claims.get(i), log.remaining(now), log.untilMore(now)));
    }
    return new Verdict(passes, standings);
  }

  private SlidingLog log(Claim claim) {
    return logs.get(claim.key(), key -> new SlidingLog(claim.quota()));
  }
}
