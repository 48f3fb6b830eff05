package io.ecom.system.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Compares all evidence, once the shop has had time to come to rest. */
final class Reconciliation {
  private static final Duration POLL = Duration.ofSeconds(4);

  private Reconciliation() {}

  static List<Finding> check(Evidence evidence) {
    return Stream.of(
            OrderChecks.all(evidence),
            StockChecks.all(evidence),
            MoneyChecks.all(evidence),
            EventChecks.all(evidence))
        .flatMap(List::stream)
        .toList();
  }

  /** The findings as soon as everything holds, or those when patience ends. */
  static List<Finding> settle(Investigator investigator, Duration patience, Log log) {
    Instant begun = Instant.now();
    Instant limit = begun.plus(patience);
    while (true) {
      List<Finding> findings = List.of();
      String failure = "";
      try {
        findings = check(investigator.gather());
      } catch (RuntimeException e) {
        failure = String.valueOf(e);
      }
      List<Finding> red = findings.stream().filter(finding -> !finding.holds()).toList();
      if (failure.isEmpty() && red.isEmpty()) {
        log.line("everything holds after %.1f s of quiet", Log.seconds(begun));
        return findings;
      }
      String open = failure.isEmpty() ? String.join("; ", names(red)) : failure;
      log.line("not yet: %s", open);
      if (Instant.now().isAfter(limit)) {
        if (!failure.isEmpty()) {
          throw new IllegalStateException("the evidence cannot be read: " + failure);
        }
        return findings;
      }
      Client.pause(POLL);
    }
  }

  private static List<String> names(List<Finding> red) {
    return red.stream().map(f -> f.invariant() + " " + f.offenders().size()).toList();
  }
}
