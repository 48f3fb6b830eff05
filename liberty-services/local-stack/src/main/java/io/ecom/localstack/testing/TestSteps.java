package io.ecom.localstack.testing;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.stack.StackException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Runs the steps of a test run and remembers how each ended. */
public final class TestSteps {
  private static final double MILLIS = 1000.0;

  private record Outcome(String step, double seconds, Optional<String> failure) {}

  private final Progress progress;
  private final StackCleanup cleanup;
  private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());

  public TestSteps(Progress progress, StackCleanup cleanup) {
    this.progress = progress;
    this.cleanup = cleanup;
  }

  /** Whether the step succeeded; one that fails does not keep its neighbours from running. */
  public boolean run(String step, Runnable work) {
    if (cleanup.isAborted()) {
      return false;
    }
    progress.line(step, "begins");
    var begun = Instant.now();
    Optional<String> failure = Optional.empty();
    try {
      work.run();
    } catch (StackException e) {
      failure = Optional.of(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      e.printStackTrace();
      failure = Optional.of(e.toString());
    }
    double seconds = Duration.between(begun, Instant.now()).toMillis() / MILLIS;
    outcomes.add(new Outcome(step, seconds, failure));
    progress.line(step, failure.map(why -> "FAILED: " + why).orElse("passed"));
    return failure.isEmpty();
  }

  public void summarise(PrintStream out) {
    out.println();
    for (var outcome : List.copyOf(outcomes)) {
      var result = outcome.failure().isEmpty() ? "passed" : "FAILED";
      out.printf("  %-24s %s %8.1f s%n", outcome.step(), result, outcome.seconds());
    }
    out.printf("  %-24s %15.1f s%n", "all", progress.secondsSoFar());
  }

  public boolean allPassed() {
    return outcomes.stream().allMatch(outcome -> outcome.failure().isEmpty());
  }
}
