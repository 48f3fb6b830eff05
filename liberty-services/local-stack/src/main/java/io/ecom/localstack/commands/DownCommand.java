package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything that up started; data stays.")
final class DownCommand extends StackCommand {
  @Override
  public void run() {
    var stack = stack();
    try (var lock = StackLock.acquire(stack)) {
      new Supervisor(stack, new Progress(System.out)).stopAll();
    }
  }
}
