package io.ecom.reconciliation.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a run.
 *
 * @param since the changes it has looked at
 * @param counts of all differences, by kind
 * @param findings the first thousand of them
 * @param failure why the run came to no result; the findings are then those of the one before
 */
public record Report(
    String runId,
    Scope scope,
    Instant startedAt,
    Instant finishedAt,
    Instant since,
    long orders,
    long skus,
    Map<String, Integer> counts,
    List<Finding> findings,
    @Nullable String failure) {

  /** Differences that nobody has done anything about. */
  public long open() {
    return findings.stream().filter(finding -> !finding.healed()).count();
  }

  public long healed() {
    return findings.stream().filter(Finding::healed).count();
  }
}
