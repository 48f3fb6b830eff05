package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.stack.Shape;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.stack.Topology;
import io.ecom.localstack.testing.Foreground;
import io.ecom.localstack.testing.StackCleanup;
import io.ecom.localstack.testing.TestSteps;
import io.ecom.localstack.testing.TortureRun;
import java.util.List;
import java.util.Map;

/** The torture program on a stack of its own, which is started and stopped with it. */
final class TortureSession {
  private static final Shape WITH_FAULTS = new Shape(true, 1);

  private final Stack stack;
  private final Topology topology;
  private final boolean keep;

  TortureSession(Stack stack, Topology topology, boolean keep) {
    this.stack = stack.forTorture();
    this.topology = topology;
    this.keep = keep;
  }

  /**
   * @param arguments of the torture program
   * @throws StackException if an invariant does not hold
   */
  void run(List<String> arguments) {
    var progress = new Progress(System.out);
    try (var lock = StackLock.acquire(stack, "torture.lock")) {
      var foreground = new Foreground();
      var cleanup = new StackCleanup(new Supervisor(stack, progress), foreground, keep);
      var steps = new TestSteps(progress, cleanup);
      var torture = new TortureRun(stack.withShape(WITH_FAULTS), foreground);
      var wish = new BringUp.Wish(topology, Map.of(), true, false, WITH_FAULTS);
      try (cleanup) {
        if (steps.run("build", torture::build)
            && steps.run("start the stack", () -> new BringUp(stack, progress, wish).run())) {
          steps.run("torture", () -> torture.run(arguments));
        }
      }
      steps.summarise(System.out);
      if (!steps.allPassed()) {
        throw new StackException("Not all is well; logs are in " + stack.layout().logs());
      }
    }
  }
}
