package io.ecom.localstack.commands;

import io.ecom.localstack.build.WarBuild;
import io.ecom.localstack.component.Component;
import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.RollingRestart;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "restart",
    description =
        "Build what changed, then stop and start one part; of a service with several instances one"
            + " after the other, so that requests are answered all the time.")
final class RestartCommand extends StackCommand {
  @Parameters(paramLabel = "NAME", description = "As status shows it; order means order-service.")
  private String name = "";

  @Override
  public void run() {
    var stack = stack();
    var progress = new Progress(System.out);
    var supervisor = new Supervisor(stack, progress);
    try (var lock = StackLock.acquire(stack)) {
      var parts = named(stack, supervisor);
      if (parts.stream().anyMatch(LibertyServer.class::isInstance)) {
        var wars = new WarBuild(stack.layout());
        var stale = wars.stale();
        progress.step("build", "checked", () -> wars.build(stale));
        wars.deploy();
      }
      parts.forEach(part -> restart(part, new RollingRestart(stack, supervisor, progress)));
    }
  }

  private static void restart(Component part, RollingRestart rolling) {
    if (part instanceof LibertyServer server) {
      rolling.restart(server);
    } else {
      rolling.replace(part);
    }
  }

  /** A WAR's name means the servers it runs in. */
  private List<Component> named(Stack stack, Supervisor supervisor) {
    var components = new Components(stack);
    var program = Program.named(name);
    if (program.isEmpty()) {
      return List.of(
          components
              .named(name)
              .orElseThrow(
                  () -> new StackException("There is no '" + name + "'; see ./ecom status")));
    }
    boolean alone = supervisor.registry().recorded(program.get().server()).isPresent();
    var servers = new ArrayList<Component>();
    servers.add(
        components.named(alone ? program.get().server() : LibertyServer.COMPACT).orElseThrow());
    supervisor.registry().all().stream()
        .map(RunningProcess::name)
        .filter(running -> running.matches(program.get().key() + "-[0-9]+"))
        .sorted()
        .flatMap(running -> components.named(running).stream())
        .forEach(servers::add);
    return servers;
  }
}
