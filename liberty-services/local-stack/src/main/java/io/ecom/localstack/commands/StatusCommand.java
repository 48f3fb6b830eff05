package io.ecom.localstack.commands;

import io.ecom.localstack.component.Component;
import io.ecom.localstack.component.Components;
import io.ecom.localstack.process.Memory;
import io.ecom.localstack.process.ProcessRegistry;
import io.ecom.localstack.process.RunningProcess;
import picocli.CommandLine.Command;

@Command(name = "status", description = "What runs: process, port, health, memory.")
final class StatusCommand extends StackCommand {
  private static final String ROW = "%-22s %8s %7s  %-10s %9s%n";

  @Override
  public void run() {
    var stack = stack();
    var components = new Components(stack);
    var processes = new ProcessRegistry(stack.layout().run()).all();
    if (processes.isEmpty()) {
      System.out.println("Nothing runs. ./ecom up starts the shop.");
      return;
    }
    System.out.printf(ROW, "NAME", "PID", "PORT", "HEALTH", "MEMORY");
    long total = 0;
    for (var process : processes) {
      long memory = process.handle().map(Memory::resident).orElse(0L);
      total += memory;
      var pid = process.isAlive() ? Long.toString(process.pid()) : "-";
      System.out.printf(
          ROW, process.name(), pid, process.port(), health(process, components), memory + " MiB");
    }
    System.out.printf(ROW, "total", "", "", "", total + " MiB");
  }

  private static String health(RunningProcess process, Components components) {
    if (!process.isAlive()) {
      return "DEAD";
    }
    return components.named(process.name()).map(Component::isReady).orElse(false) ? "UP" : "DOWN";
  }
}
