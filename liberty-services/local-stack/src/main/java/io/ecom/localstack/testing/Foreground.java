package io.ecom.localstack.testing;

import io.ecom.localstack.process.Processes;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.tools.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Commands on the user's terminal that start processes of their own: test JVMs, servers, browsers.
 * Each command has a session to itself, by which even those are found that lost their parent.
 */
public final class Foreground {
  private static final long GRACE_SECONDS = 20;
  private static final long POLL_MILLIS = 200;

  private final List<Process> started = new CopyOnWriteArrayList<>();

  /** Runs a command to its end; any exit code but 0 is a failure. */
  public void run(
      String name, Path directory, List<String> command, Map<String, String> environment) {
    var builder =
        new ProcessBuilder(Processes.inOwnSession(command))
            .directory(directory.toFile())
            .inheritIO();
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      started.add(process);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new StackException(name + " ended with exit code " + exit);
      }
    } catch (IOException e) {
      throw new StackException("Cannot run " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", e);
    }
  }

  /** Ends what still runs of all commands: politely, and by force when grace is over. */
  void end() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
    running().forEach(ProcessHandle::destroy);
    while (running().findAny().isPresent()) {
      if (System.nanoTime() > deadline) {
        running().forEach(ProcessHandle::destroyForcibly);
      }
      pause();
    }
  }

  private Stream<ProcessHandle> running() {
    return started.stream().flatMap(Foreground::family).filter(ProcessHandle::isAlive).distinct();
  }

  private static Stream<ProcessHandle> family(Process leader) {
    return Stream.concat(
        Stream.concat(Stream.of(leader.toHandle()), leader.descendants()), sessionOf(leader.pid()));
  }

  private static Stream<ProcessHandle> sessionOf(long leader) {
    var listing =
        Shell.output(Path.of("."), List.of("ps", "-o", "pid=", "-s", Long.toString(leader)));
    return listing
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Long::valueOf)
        .map(ProcessHandle::of)
        .flatMap(Optional::stream);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
