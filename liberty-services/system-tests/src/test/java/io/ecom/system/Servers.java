package io.ecom.system;

import io.ecom.localstack.component.Component;
import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.TestStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Liberty servers of the test stack, by the launcher that started them. */
final class Servers {
  private final Supervisor supervisor;
  private final Components components;
  private final List<Component> killed = new ArrayList<>();

  Servers() {
    Stack stack = Stack.from(Path.of(TestStack.current().checkout()), System.getenv()).forTests();
    supervisor = new Supervisor(stack, new Progress(System.out));
    components = new Components(stack);
  }

  /** kill -9: the compact server, or the one of orders alone. */
  void killThoseWithOrders() {
    for (RunningProcess process : supervisor.registry().all()) {
      components
          .named(process.name())
          .filter(component -> runsOrders(component) && process.isAlive())
          .ifPresent(
              component -> {
                process.handle().ifPresent(Servers::kill);
                killed.add(component);
              });
    }
    if (killed.isEmpty()) {
      throw new IllegalStateException("No server with orders runs");
    }
  }

  private static boolean runsOrders(Component component) {
    return component instanceof LibertyServer server && server.programs().contains(Program.ORDER);
  }

  /** The script around the JVM as well. */
  private static void kill(ProcessHandle server) {
    List<ProcessHandle> children = server.descendants().toList();
    server.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    server.onExit().join();
    children.forEach(child -> child.onExit().join());
  }

  void restart() {
    killed.forEach(supervisor::ensure);
  }
}
