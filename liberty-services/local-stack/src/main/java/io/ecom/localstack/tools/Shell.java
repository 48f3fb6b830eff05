package io.ecom.localstack.tools;

import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a command to its end. */
public final class Shell {
  private Shell() {}

  /** Runs with output to a log file; a failure names the log. */
  public static void run(Path directory, List<String> command, Path log) {
    run(directory, command, Map.of(), log);
  }

  public static void run(
      Path directory, List<String> command, Map<String, String> environment, Path log) {
    var builder =
        builder(directory, command, environment)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    int exit = exitCode(builder);
    if (exit != 0) {
      throw new StackException(
          "'%s' failed (exit %d). Its output: %s".formatted(String.join(" ", command), exit, log));
    }
  }

  /** Runs on the user's terminal and returns the exit code. */
  public static int attached(
      Path directory, List<String> command, Map<String, String> environment) {
    return exitCode(builder(directory, command, environment).inheritIO());
  }

  /** What the command prints, when it succeeds. */
  public static Optional<String> output(Path directory, List<String> command) {
    try {
      var process =
          builder(directory, command, Map.of())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static ProcessBuilder builder(
      Path directory, List<String> command, Map<String, String> environment) {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  private static int exitCode(ProcessBuilder builder) {
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new StackException("Cannot run " + builder.command().get(0), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static StackException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new StackException("Interrupted", cause);
  }
}
