package io.ecom.system.torture;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param spread over which the checkouts begin
 * @param least between two faults
 * @param most between two faults
 */
record Size(
    int checkouts,
    int shoppers,
    int skus,
    int atOnce,
    Duration spread,
    Duration least,
    Duration most) {

  /** Every kind of fault at least once, for each {@code ./ecom test}. */
  static final Size SHORT = of(300, 6, 8, 105, 4, 8);

  static final Size LONG = of(2_000, 12, 20, 600, 10, 20);

  private static Size of(int checkouts, int shoppers, int skus, int spread, int least, int most) {
    return new Size(
        checkouts,
        shoppers,
        skus,
        24,
        Duration.ofSeconds(spread),
        Duration.ofSeconds(least),
        Duration.ofSeconds(most));
  }

  /** The same, with fewer or more checkouts in the same rhythm. */
  Size withCheckouts(int count) {
    return new Size(
        count,
        shoppers,
        skus,
        atOnce,
        spread.multipliedBy(count).dividedBy(checkouts),
        least,
        most);
  }
}
