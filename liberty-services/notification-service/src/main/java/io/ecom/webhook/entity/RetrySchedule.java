package io.ecom.webhook.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a message is tried again.
 *
 * @param delays after the first failed attempt, the second, …; after the last it is given up
 */
public record RetrySchedule(List<Duration> delays) {
  /** So that what failed together does not come back together. */
  private static final double MOST_JITTER = 0.2;

  private static final Duration LONGEST_WISH = Duration.ofHours(24);

  public static RetrySchedule of(String delays) {
    return new RetrySchedule(
        Stream.of(delays.split(",")).map(String::strip).map(Duration::parse).toList());
  }

  /**
   * @param failed how many attempts have failed
   * @param wish the receiver's {@code Retry-After}
   * @param chance from 0 to 1
   * @return empty if it is given up
   */
  public Optional<Duration> delay(int failed, @Nullable Duration wish, double chance) {
    if (failed > delays.size()) {
      return Optional.empty();
    }
    Duration planned = delays.get(failed - 1);
    Duration late = planned.plusMillis((long) (planned.toMillis() * MOST_JITTER * chance));
    if (wish == null || wish.compareTo(late) <= 0) {
      return Optional.of(late);
    }
    return Optional.of(wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH);
  }
}
