package io.ecom.localstack.commands;

import io.ecom.localstack.build.WarBuild;
import io.ecom.localstack.component.Component;
import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restart", description = "Build what changed, then stop and start one part.")
final class RestartCommand extends StackCommand {
  @Parameters(paramLabel = "NAME", description = "As status shows it; order means order-service.")
  private String name = "";

  @Override
  public void run() {
    var stack = stack();
    var progress = new Progress(System.out);
    var supervisor = new Supervisor(stack, progress);
    try (var lock = StackLock.acquire(stack)) {
      var component = named(stack, supervisor);
      if (component instanceof LibertyServer) {
        var wars = new WarBuild(stack.layout());
        var stale = wars.stale();
        progress.step("build", "checked", () -> wars.build(stale));
        supervisor.registry().alive(component.name()).ifPresent(supervisor::stop);
        wars.deploy();
      }
      supervisor.registry().alive(component.name()).ifPresent(supervisor::stop);
      supervisor.ensure(component);
    }
  }

  /** A WAR's name means the server it runs in. */
  private Component named(Stack stack, Supervisor supervisor) {
    var components = new Components(stack);
    var program = Program.named(name);
    if (program.isPresent()) {
      boolean alone = supervisor.registry().recorded(program.get().server()).isPresent();
      var server = alone ? program.get().server() : LibertyServer.COMPACT;
      return components.named(server).orElseThrow();
    }
    return components
        .named(name)
        .orElseThrow(() -> new StackException("There is no '" + name + "'; see ./ecom status"));
  }
}
