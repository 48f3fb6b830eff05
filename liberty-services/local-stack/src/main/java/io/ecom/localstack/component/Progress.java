package io.ecom.localstack.component;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells the user what is being done and how long each thing took. */
public final class Progress {
  private static final double MILLIS = 1000.0;

  private final PrintStream out;
  private final Instant start = Instant.now();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Runs a step and prints a line when it is done, or has failed. */
  public void step(String name, String done, Runnable work) {
    var begun = Instant.now();
    try {
      work.run();
    } catch (RuntimeException e) {
      line(name, "FAILED after %.1f s; waiting for the rest".formatted(seconds(begun)));
      throw e;
    }
    line(name, "%s in %.1f s".formatted(done, seconds(begun)));
  }

  public synchronized void line(String name, String text) {
    out.printf("%6.1f s  %-20s %s%n", seconds(start), name, text);
  }

  public double secondsSoFar() {
    return seconds(start);
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / MILLIS;
  }
}
