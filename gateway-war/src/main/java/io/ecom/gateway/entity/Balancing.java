package io.ecom.gateway.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the instances of a service share its requests, each by its weight. */
public enum Balancing {
  /** In turns. With weights, the heavier have more of them: a canary of 1 beside 99. */
  ROUND_ROBIN,
  /** Whoever has the fewest requests under way. */
  LEAST_OUTSTANDING;

  /**
   * @throws IllegalArgumentException for anything but {@code round-robin} or {@code
   *     least-outstanding}
   */
  public static Balancing of(String text) {
    List<String> names = Arrays.stream(values()).map(Balancing::text).toList();
    int index = names.indexOf(text.strip());
    if (index < 0) {
      throw new IllegalArgumentException("balancing is one of " + names + ", not '" + text + "'");
    }
    return values()[index];
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
