package io.ecom.localstack.process;

import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** Waits for a started process to become ready, and says early and clearly when it will not. */
public final class Waiting {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int LAST_LINES = 12;

  private Waiting() {}

  /** Waits until {@code ready}; fails when the process ends or patience does. */
  public static void untilReady(
      RunningProcess process, Duration patience, Callable<Boolean> ready) {
    try {
      Awaitility.await(process.name())
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(patience)
          .failFast(() -> !process.isAlive())
          .until(ready);
    } catch (TerminalFailureException e) {
      throw failure(process, "ended while starting", e);
    } catch (ConditionTimeoutException e) {
      throw failure(process, "is not ready after " + patience.toSeconds() + " s", e);
    }
  }

  private static StackException failure(RunningProcess process, String what, Exception cause) {
    return new StackException(
        "%s %s. Its log: %s%n%s"
            .formatted(process.name(), what, process.log(), lastLines(process.log())),
        cause);
  }

  private static String lastLines(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return "  | " + String.join(System.lineSeparator() + "  | ", last);
    } catch (IOException e) {
      return "  (the log cannot be read: " + e.getMessage() + ")";
    }
  }
}
