package io.ecom.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

/** How long each step of each purchase took. */
final class Timings {
  private static final double NANOS_PER_MS = 1e6;

  private record Purchase(long cartNanos, long placeNanos, long confirmedNanos) {}

  /** Of one step, in milliseconds. */
  record Percentiles(double p50, double p95, double p99) {}

  private final List<Purchase> purchases = Collections.synchronizedList(new ArrayList<>());

  void bought(long cartNanos, long placeNanos, long confirmedNanos) {
    purchases.add(new Purchase(cartNanos, placeNanos, confirmedNanos));
  }

  int count() {
    return purchases.size();
  }

  /** Making a cart and putting a line into it. */
  Percentiles cart() {
    return percentiles(Purchase::cartNanos);
  }

  /** The call that places the order. */
  Percentiles place() {
    return percentiles(Purchase::placeNanos);
  }

  /** From sending the order to the WebSocket's news that it is confirmed. */
  Percentiles confirmed() {
    return percentiles(Purchase::confirmedNanos);
  }

  private Percentiles percentiles(ToLongFunction<Purchase> step) {
    long[] sorted = purchases.stream().mapToLong(step).sorted().toArray();
    return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(index, 0)] / NANOS_PER_MS;
  }
}
