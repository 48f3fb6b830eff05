package io.ecom.localstack.commands;

import io.ecom.localstack.stack.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "attack",
    description =
        "Attack the shop in the ways that docs/security.md lists, on a stack of its own that is"
            + " started and stopped with it. Ends with 0 only if all attacks fail.")
final class AttackCommand extends StackCommand {
  @Option(
      names = "--topology",
      defaultValue = "COMPACT",
      description = "compact (all WARs in one server) or distributed (one server each).")
  private Topology topology = Topology.COMPACT;

  @Option(names = "--keep", description = "Leave the stack up afterwards.")
  private boolean keep;

  @Override
  public void run() {
    new TestCommand(TestCommand.Part.ATTACK, topology, keep).run();
  }
}
