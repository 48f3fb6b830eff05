package io.ecom.system.beside;

import io.ecom.localstack.process.Processes;
import io.ecom.localstack.stack.ServerEnvironment;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Liberty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Liberty server that a test starts beside the stack, with a configuration that differs. */
public final class OwnServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Process process;
  private final Path log;

  private OwnServer(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a server of server-configs with one more file of configuration.
   *
   * @param directory where its copy of the configuration lives
   * @param overrides what is put into its {@code configDropins/overrides}
   * @param settings environment variables that differ from the stack's
   */
  public static OwnServer start(
      Stack stack, Path directory, String server, String overrides, Map<String, String> settings) {
    try {
      Path home = directory.resolve(server + "-config");
      copy(stack.layout().serverConfigs(), home);
      Path dropins =
          Files.createDirectories(home.resolve("servers/" + server + "/configDropins/overrides"));
      Files.writeString(dropins.resolve("of-a-test.xml"), "<server>" + overrides + "</server>");
      Path log = directory.resolve(server + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  List.of(new Liberty(stack.layout()).serverCommand().toString(), "run", server))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(ServerEnvironment.of(stack));
      builder.environment().put("WLP_USER_DIR", home.toString());
      builder.environment().put("WLP_OUTPUT_DIR", directory.resolve("output").toString());
      builder.environment().put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
      builder.environment().putAll(settings);
      return new OwnServer(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  public void await(Callable<Boolean> ready) {
    Awaitility.await(log.toString())
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .failFast(() -> !process.isAlive())
        .until(ready);
  }

  @Override
  public void close() {
    Processes.kill(process.toHandle());
  }
}
