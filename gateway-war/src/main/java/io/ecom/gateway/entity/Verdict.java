package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a request passes, and what is left of each quota it counts against. One that is refused
 * counts nowhere.
 */
public record Verdict(boolean passes, List<Standing> standings) {
  /**
   * @param remaining requests that would still pass now
   * @param untilMore when another one leaves the window
   */
  public record Standing(Claim claim, long remaining, Duration untilMore) {
    long seconds() {
      return Math.max(1, untilMore.plusMillis(999).toSeconds());
    }

    private double share() {
      return (double) remaining / claim.quota().count();
    }
  }

  public Verdict {
    standings = List.copyOf(standings);
  }

  /** When a refused request may be repeated with success, in whole seconds. */
  public long retryAfterSeconds() {
    return standings.stream()
        .filter(standing -> standing.remaining() <= 0)
        .mapToLong(Standing::seconds)
        .max()
        .orElse(1);
  }

  /** Adds what draft-ietf-httpapi-ratelimit-headers defines: all quotas, and how they stand. */
  public void describe(Headers headers) {
    headers.set("RateLimit-Policy", list(s -> policy(s.claim())));
    headers.set(
        "RateLimit",
        list(s -> '"' + s.claim().policy() + "\";r=" + s.remaining() + ";t=" + s.seconds()));
  }

  private String list(Function<Standing, String> item) {
    return standings.stream()
        .sorted(Comparator.comparingDouble(Standing::share))
        .map(item)
        .collect(Collectors.joining(", "));
  }

  private static String policy(Claim claim) {
    long window = Math.max(1, claim.quota().window().toSeconds());
    return '"' + claim.policy() + "\";q=" + claim.quota().count() + ";w=" + window;
  }
}
