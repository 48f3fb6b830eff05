package io.ecom.system.torture;

import java.util.List;

/**
 * What came of checking an invariant.
 *
 * @param examined how many could have violated it
 * @param of what they are
 * @param offenders those that do, with what is wrong
 * @param look how to look at one of them
 */
record Finding(String invariant, long examined, String of, List<String> offenders, String look) {
  private static final int SHOWN = 10;

  Finding {
    offenders = List.copyOf(offenders);
  }

  boolean holds() {
    return offenders.isEmpty();
  }

  String line() {
    return "%-4s %-38s %5d of %d %s"
        .formatted(holds() ? "ok" : "RED", invariant, offenders.size(), examined, of);
  }

  String print() {
    StringBuilder text = new StringBuilder(line());
    offenders.stream().limit(SHOWN).forEach(o -> text.append("%n       %s".formatted(o)));
    if (offenders.size() > SHOWN) {
      text.append("%n       … and %d more".formatted(offenders.size() - SHOWN));
    }
    return holds() ? text.toString() : text.append("%n     look: %s".formatted(look)).toString();
  }
}
