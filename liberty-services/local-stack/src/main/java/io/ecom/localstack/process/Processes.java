package io.ecom.localstack.process;

import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.tools.Programs;
import io.ecom.localstack.tools.Shell;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

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
    // One that a test left frozen would not hear.
    signal(handle, "CONT");
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

  /** kill -9, with all its children; returns when they are gone. */
  public static void kill(ProcessHandle handle) {
    var family = withChildren(handle);
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(process -> process.onExit().join());
  }

  /** Sends a signal, such as STOP, to the process and its children. */
  public static void signal(ProcessHandle handle, String signal) {
    var command = new ArrayList<>(List.of("kill", "-" + signal));
    withChildren(handle).stream()
        .filter(ProcessHandle::isAlive)
        .forEach(process -> command.add(Long.toString(process.pid())));
    if (command.size() > 2) {
      Shell.output(Path.of("."), command);
    }
  }

  private static List<ProcessHandle> withChildren(ProcessHandle handle) {
    return Stream.concat(Stream.of(handle), handle.descendants()).toList();
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
