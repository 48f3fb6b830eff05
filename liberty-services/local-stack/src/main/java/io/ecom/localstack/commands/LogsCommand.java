package io.ecom.localstack.commands;

import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.process.ProcessRegistry;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.tools.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Show logs: of one part, or the last lines of all.")
final class LogsCommand extends StackCommand {
  private static final int LINES_OF_ONE = 200;
  private static final int LINES_OF_EACH = 5;

  @Parameters(arity = "0..1", paramLabel = "NAME", defaultValue = "")
  private String name = "";

  @Option(names = "-f", description = "Follow.")
  private boolean follow;

  @Override
  public void run() {
    var stack = stack();
    var command = new ArrayList<>(List.of("tail", "-n"));
    command.add(Integer.toString(name.isEmpty() ? LINES_OF_EACH : LINES_OF_ONE));
    if (follow) {
      command.add("-F");
    }
    logs(stack).forEach(log -> command.add(log.toString()));
    Shell.attached(stack.layout().logs(), command, Map.of());
  }

  private List<Path> logs(Stack stack) {
    if (name.isEmpty()) {
      return all(stack);
    }
    var server = Program.named(name).map(Program::server).orElse(name);
    var registry = new ProcessRegistry(stack.layout().run());
    boolean inCompact =
        Program.named(name).isPresent()
            && registry.recorded(server).isEmpty()
            && registry.recorded(LibertyServer.COMPACT).isPresent();
    var log = stack.layout().log(inCompact ? LibertyServer.COMPACT : server);
    if (Files.exists(log)) {
      return List.of(log);
    }
    throw new StackException("There is no log of '" + name + "'; see ./ecom status");
  }

  private static List<Path> all(Stack stack) {
    try (var files = Files.list(stack.layout().logs())) {
      var logs = files.sorted().toList();
      if (logs.isEmpty()) {
        throw new StackException("There are no logs yet.");
      }
      return logs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
