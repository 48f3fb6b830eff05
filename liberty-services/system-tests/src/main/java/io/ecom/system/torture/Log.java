package io.ecom.system.torture;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What happens, with the seconds since the run began. */
final class Log {
  private static final double MILLIS = 1000.0;
  private final PrintStream out;
  private final Instant start = Instant.now();

  Log(PrintStream out) {
    this.out = out;
  }

  synchronized void line(String format, Object... values) {
    out.printf("%6.1f s  %s%n", seconds(start), format.formatted(values));
  }

  synchronized void plain(String text) {
    out.println(text);
  }

  static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / MILLIS;
  }
}
