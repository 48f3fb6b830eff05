package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.stack.Shape;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.stack.Topology;
import io.ecom.localstack.testing.Foreground;
import io.ecom.localstack.testing.StackCleanup;
import io.ecom.localstack.testing.TestSteps;
import io.ecom.localstack.testing.TortureRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "torture",
    description =
        "Buy on a stack of its own while its parts are killed, frozen and cut off; then compare"
            + " what everybody says. Ends with 0 only if every invariant holds.")
final class TortureCommand extends StackCommand {
  @Option(names = "--long", description = "2,000 checkouts instead of 300.")
  private boolean isLong;

  @Option(names = "--seed", description = "Of shoppers and faults; several after commas.")
  private String seed = "";

  @Option(names = "--orders", paramLabel = "<n>", description = "So many checkouts instead.")
  private int orders;

  @Option(
      names = "--topology",
      defaultValue = "DISTRIBUTED",
      description = "distributed (the default) or compact.")
  private Topology topology = Topology.DISTRIBUTED;

  @Option(
      names = "--halts",
      description = "One death at every boundary of the saga instead (distributed topology).")
  private boolean halts;

  @Option(names = "--keep", description = "Leave the stack up afterwards.")
  private boolean keep;

  @Override
  public void run() {
    var shape = new Shape(true, 1);
    var stack = stack().forTorture();
    var progress = new Progress(System.out);
    try (var lock = StackLock.acquire(stack, "torture.lock")) {
      var foreground = new Foreground();
      var cleanup = new StackCleanup(new Supervisor(stack, progress), foreground, keep);
      var steps = new TestSteps(progress, cleanup);
      var torture = new TortureRun(stack.withShape(shape), foreground);
      var wish = new BringUp.Wish(topology, Map.of(), true, false, shape);
      try (cleanup) {
        if (steps.run("build", torture::build)
            && steps.run("start the stack", () -> new BringUp(stack, progress, wish).run())) {
          steps.run("torture", () -> torture.run(arguments()));
        }
      }
      steps.summarise(System.out);
      if (!steps.allPassed()) {
        throw new StackException("Not all is well; logs are in " + stack.layout().logs());
      }
    }
  }

  private List<String> arguments() {
    var arguments = new ArrayList<String>();
    if (isLong) {
      arguments.add("--long");
    }
    if (halts) {
      arguments.add("--halts");
    }
    if (!seed.isEmpty()) {
      arguments.addAll(List.of("--seed", seed));
    }
    if (orders > 0) {
      arguments.addAll(List.of("--checkouts", Integer.toString(orders)));
    }
    return arguments;
  }
}
