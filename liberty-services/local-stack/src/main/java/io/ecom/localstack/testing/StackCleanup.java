package io.ecom.localstack.testing;

import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.process.RunningProcess;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Ends every process of a test run: at its end, after a failure, and on Ctrl-C or SIGTERM. */
public final class StackCleanup implements AutoCloseable {
  private static final long POLL_MILLIS = 200;

  private final Supervisor supervisor;
  private final Foreground foreground;
  private final boolean keep;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::abort, "abort");
  private volatile boolean aborted;

  public StackCleanup(Supervisor supervisor, Foreground foreground, boolean keep) {
    this.supervisor = supervisor;
    this.foreground = foreground;
    this.keep = keep;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the run is being broken off: then nothing more is to be started. */
  public boolean isAborted() {
    return aborted;
  }

  @Override
  public void close() {
    try {
      foreground.end();
      if (!keep || aborted) {
        supervisor.stopAll();
      }
    } finally {
      finished.countDown();
      if (!aborted) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }

  /** Repeats until the run itself has ended: what it was about to start is ended too. */
  private void abort() {
    aborted = true;
    try {
      do {
        foreground.end();
        endBuilds();
        supervisor.stopAll();
      } while (!finished.await(POLL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Maven, npm, apt: whatever else runs for us and is no part of the stack. */
  private void endBuilds() {
    var stack =
        supervisor.registry().all().stream().map(RunningProcess::pid).collect(Collectors.toSet());
    ProcessHandle.current()
        .children()
        .filter(child -> !stack.contains(child.pid()))
        .forEach(
            child -> {
              child.descendants().forEach(ProcessHandle::destroy);
              child.destroy();
            });
  }
}
