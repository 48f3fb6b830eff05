package io.ecom.localstack.commands;

import io.ecom.localstack.stack.Topology;
import java.util.ArrayList;
import java.util.List;
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

  @Option(
      names = "--only",
      paramLabel = "<text>",
      description = "Of the halts, those whose name contains this: 'order-service before-ack'.")
  private String only = "";

  @Option(names = "--keep", description = "Leave the stack up afterwards.")
  private boolean keep;

  @Override
  public void run() {
    new TortureSession(stack(), topology, keep).run(arguments());
  }

  private List<String> arguments() {
    var arguments = new ArrayList<String>();
    if (isLong) {
      arguments.add("--long");
    }
    if (halts) {
      arguments.add("--halts");
    }
    if (!only.isEmpty()) {
      arguments.addAll(List.of("--only", only));
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
