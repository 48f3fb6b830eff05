package io.ecom.reconciliation.control;

import io.ecom.reconciliation.entity.Difference;
import io.ecom.reconciliation.entity.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run finds and heals. */
final class Findings {
  private static final int MOST = 1_000;

  private final List<Finding> before;
  private final Heal heal;
  private final Instant now;
  private final List<Finding> found = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Boolean> applied = new HashMap<>();

  Findings(List<Finding> before, Heal heal, Instant now) {
    this.before = List.copyOf(before);
    this.heal = heal;
    this.now = now;
  }

  void add(Difference difference) {
    counts.merge(difference.kind().wireName(), 1, Integer::sum);
    Finding earlier =
        before.stream()
            .filter(finding -> finding.difference().isSame(difference))
            .findFirst()
            .orElse(new Finding(difference, now, 0, false));
    if (found.size() < MOST) {
      found.add(new Finding(difference, earlier.firstSeen(), earlier.attempts(), false));
    }
  }

  /** After all was looked at: what is being healed changes, and would hide what else is wrong. */
  void heal() {
    found.replaceAll(
        finding ->
            finding.isWorthHealing() ? finding.afterHealing(apply(finding.difference())) : finding);
  }

  /** One announcement makes payment and stock give back what they hold. */
  private boolean apply(Difference difference) {
    String remedy = difference.remedy() + " " + difference.subject();
    return applied.computeIfAbsent(remedy, once -> heal.apply(difference));
  }

  List<Finding> found() {
    return found;
  }

  static Map<String, Integer> countsOf(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(
        finding -> counts.merge(finding.difference().kind().wireName(), 1, Integer::sum));
    return counts;
  }

  Map<String, Integer> counts() {
    return counts;
  }
}
