package io.ecom.system.torture;

import java.util.List;

/**
 * One checkout and what follows it.
 *
 * @param shopper which of the run's shoppers
 * @param startsAtMs after the run began
 * @param twice whether the impatient shopper sends it twice at once
 * @param waitSeconds for the outcome, in the request itself
 */
record Story(
    int number,
    int shopper,
    long startsAtMs,
    List<Line> lines,
    Card card,
    boolean twice,
    int waitSeconds,
    Ending ending) {

  /** So many of the run's n-th SKU. */
  record Line(int sku, int quantity) {}

  /** What becomes of an order that was accepted, if it gets that far. */
  enum Ending {
    KEEP,
    CANCEL_AT_ONCE,
    CANCEL_CONFIRMED,
    SHIP,
    DELIVER,
    REFUND,
    RETURN
  }

  Story {
    lines = List.copyOf(lines);
  }
}
