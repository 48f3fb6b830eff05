package io.ecom.system.torture;

import io.ecom.system.torture.Story.Ending;
import io.ecom.system.torture.Story.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** What the shoppers do: the same seed always makes the same stories. */
final class Script {
  /** Of all lines, so that many buy the same at once. */
  private static final double HOT = 0.4;

  private static final double SECOND_LINE = 0.3;
  private static final double TWICE = 0.06;
  private static final double PATIENT = 0.25;
  private static final int MOST_UNITS = 3;

  private final Random random;
  private final Size size;

  private Script(long seed, Size size) {
    this.random = new Random(seed);
    this.size = size;
  }

  static List<Story> write(long seed, Size size) {
    Script script = new Script(seed, size);
    List<Story> stories = new ArrayList<>();
    for (int number = 0; number < size.checkouts(); number++) {
      stories.add(script.story(number));
    }
    return stories;
  }

  /** Less than will be asked for of the hot SKU, enough of all others. */
  static int stockOf(int sku, List<Story> stories) {
    int wanted =
        stories.stream()
            .flatMap(story -> story.lines().stream())
            .filter(line -> line.sku() == sku)
            .mapToInt(Line::quantity)
            .sum();
    return sku == 0 ? Math.max(1, wanted / 2) : wanted + 1;
  }

  private Story story(int number) {
    long every = size.spread().toMillis() / size.checkouts();
    return new Story(
        number,
        random.nextInt(size.shoppers()),
        number * every,
        lines(),
        card(),
        random.nextDouble() < TWICE,
        random.nextDouble() < PATIENT ? 5 : 0,
        ending());
  }

  private List<Line> lines() {
    TreeMap<Integer, Integer> quantities = new TreeMap<>();
    int count = random.nextDouble() < SECOND_LINE ? 2 : 1;
    for (int i = 0; i < count; i++) {
      int sku = random.nextDouble() < HOT ? 0 : 1 + random.nextInt(size.skus() - 1);
      quantities.put(sku, 1 + random.nextInt(MOST_UNITS));
    }
    return quantities.entrySet().stream().map(e -> new Line(e.getKey(), e.getValue())).toList();
  }

  private Card card() {
    int drawn = random.nextInt(100);
    if (drawn < 55) {
      return Card.GOOD;
    }
    Card[] others = Card.values();
    return others[1 + drawn % (others.length - 1)];
  }

  private Ending ending() {
    int drawn = random.nextInt(100);
    if (drawn < 35) {
      return Ending.KEEP;
    } else if (drawn < 45) {
      return Ending.CANCEL_AT_ONCE;
    } else if (drawn < 55) {
      return Ending.CANCEL_CONFIRMED;
    } else if (drawn < 70) {
      return Ending.SHIP;
    } else if (drawn < 82) {
      return Ending.DELIVER;
    } else if (drawn < 92) {
      return Ending.REFUND;
    }
    return Ending.RETURN;
  }
}
