package io.ecom.system.torture;

import io.ecom.system.torture.Fault.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What breaks and when: every part dies and every kind of fault comes at least once. */
final class FaultPlan {
  private static final long FREEZE_MS = 15_000;
  private static final long CUT_MS = 8_000;
  private static final long SETTLE_MS = 5_000;

  private FaultPlan() {}

  /**
   * @param kinds which parts each kind of fault can hit
   */
  static List<Fault> draw(long seed, Size size, Map<Kind, List<String>> kinds) {
    // Not the seed itself, from which the shoppers are drawn.
    Random random = new Random(seed * 31 + 7);
    List<Fault> musts = musts(random, kinds);
    List<Fault> plan = new ArrayList<>();
    long at = SETTLE_MS;
    long end = size.spread().toMillis();
    while (plan.size() < musts.size() || at < end) {
      Fault next = plan.size() < musts.size() ? musts.get(plan.size()) : any(random, kinds);
      plan.add(new Fault(at, next.kind(), next.part(), next.lastsMs()));
      long span = size.most().minus(size.least()).toMillis();
      at += size.least().toMillis() + (long) (random.nextDouble() * span);
    }
    return plan;
  }

  private static List<Fault> musts(Random random, Map<Kind, List<String>> kinds) {
    List<Fault> musts = new ArrayList<>();
    new EnumMap<>(kinds)
        .forEach(
            (kind, parts) -> {
              if (kind == Kind.KILL) {
                parts.forEach(part -> musts.add(fault(kind, part)));
              } else if (!parts.isEmpty()) {
                musts.add(fault(kind, parts.get(random.nextInt(parts.size()))));
              }
            });
    Collections.shuffle(musts, random);
    return musts;
  }

  private static Fault any(Random random, Map<Kind, List<String>> kinds) {
    List<Kind> possible =
        kinds.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    // Kills are what costs most to survive: half of all faults.
    Kind kind = random.nextBoolean() ? Kind.KILL : possible.get(random.nextInt(possible.size()));
    List<String> parts = kinds.getOrDefault(kind, List.of());
    return fault(kind, parts.get(random.nextInt(parts.size())));
  }

  private static Fault fault(Kind kind, String part) {
    long lasts = kind == Kind.KILL ? 0 : kind == Kind.FREEZE ? FREEZE_MS : CUT_MS;
    return new Fault(0, kind, part, lasts);
  }
}
