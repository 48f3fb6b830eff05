package io.ecom.localstack.process;

import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.tools.Programs;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts processes that outlive the launcher, and ends them by id. */
public final class Processes {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final ProcessRegistry registry;

  public Processes(ProcessRegistry registry) {
    this.registry = registry;
  }

  public RunningProcess start(ProcessSpec spec) {
    var builder =
        new ProcessBuilder(inOwnSession(spec.command()))
            .directory(spec.directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
    builder.environment().putAll(spec.environment());
    try {
      var process = builder.start();
      var started = process.info().startInstant().orElseGet(Instant::now);
      var running =
          new RunningProcess(spec.name(), process.pid(), started, spec.ports().get(0), spec.log());
      registry.record(running);
      return running;
    } catch (IOException e) {
      throw new StackException("Cannot start " + spec.name() + ": " + e.getMessage(), e);
    }
  }

  /** Asks politely, and insists only when the grace period is over. */
  public void stop(RunningProcess running) {
    running.handle().ifPresent(Processes::end);
    registry.forget(running.name());
  }

  private static void end(ProcessHandle handle) {
    var children = handle.descendants().toList();
    handle.destroy();
    try {
      handle.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      handle.destroyForcibly();
      handle.onExit().join();
    } catch (ExecutionException e) {
      throw new StackException("Cannot end process " + handle.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while ending process " + handle.pid(), e);
    }
    children.forEach(ProcessHandle::destroy);
  }

  /** In a session of its own, so that Ctrl-C or a closed terminal does not reach it. */
  public static List<String> inOwnSession(List<String> command) {
    var setsid = Programs.onPath("setsid");
    if (setsid.isEmpty()) {
      return command;
    }
    var detached = new ArrayList<String>();
    detached.add(setsid.get().toString());
    detached.addAll(command);
    return detached;
  }
}
