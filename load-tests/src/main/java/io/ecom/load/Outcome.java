package io.ecom.load;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What came back of many requests. */
final class Outcome {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Queue<Duration> answered = new ConcurrentLinkedQueue<>();
  private final Queue<Duration> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger late = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final long begun = System.nanoTime();
  private volatile long ended;

  /**
   * @param inTime somebody still wanted the answer
   */
  void answered(Duration took, boolean inTime) {
    answered.add(took);
    if (!inTime) {
      late.incrementAndGet();
    }
  }

  void refused(Duration took) {
    refused.add(took);
  }

  void failed() {
    failed.incrementAndGet();
  }

  Outcome over() {
    ended = System.nanoTime();
    return this;
  }

  int answered() {
    return answered.size();
  }

  /** Answers that came in time. */
  double goodPerSecond() {
    return (answered.size() - late.get()) * NANOS_PER_SECOND / (ended - begun);
  }

  void print(String name) {
    System.out.printf(
        "%-12s %7.1f/s good, %d late, %d failed; answered %s; refused %d, %s%n",
        name,
        goodPerSecond(),
        late.get(),
        failed.get(),
        percentiles(answered),
        refused.size(),
        percentiles(refused));
  }

  private static String percentiles(Queue<Duration> times) {
    List<Long> sorted = times.stream().map(Duration::toMillis).sorted().toList();
    return sorted.isEmpty()
        ? "-"
        : "p50 %d, p99 %d, p100 %d ms"
            .formatted(
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
  }
}
