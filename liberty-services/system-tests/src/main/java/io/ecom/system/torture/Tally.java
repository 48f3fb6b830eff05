package io.ecom.system.torture;

import java.util.List;

/** How the shop looked to its shoppers. */
record Tally(long requests, long unknown, long checkouts, long accepted, long repeated, long p99) {

  static Tally of(List<Entry> journal) {
    List<Entry> placed = journal.stream().filter(e -> e.step().equals("place")).toList();
    List<Long> times =
        placed.stream().filter(Entry::isAcceptedOrder).map(Entry::tookMs).sorted().toList();
    long keys = placed.stream().map(Entry::key).distinct().count();
    long accepted =
        placed.stream().filter(Entry::isAcceptedOrder).map(Entry::order).distinct().count();
    return new Tally(
        journal.size(),
        journal.stream().filter(e -> e.verdict() == Verdict.UNKNOWN).count(),
        keys,
        accepted,
        placed.size() - keys,
        times.isEmpty() ? 0 : times.get((times.size() - 1) * 99 / 100));
  }

  @Override
  public String toString() {
    return "%d requests, %d of them without a known outcome; %d checkouts sent %d times more, %d accepted; accepted p99 %d ms"
        .formatted(requests, unknown, checkouts, repeated, accepted, p99);
  }
}
