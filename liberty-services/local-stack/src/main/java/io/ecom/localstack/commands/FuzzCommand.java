package io.ecom.localstack.commands;

import io.ecom.localstack.stack.Topology;
import io.ecom.localstack.testing.Foreground;
import io.ecom.localstack.testing.SchemaChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "fuzz",
    description =
        "Send requests made up from the OpenAPI documents to the running stack, with and without"
            + " tokens. Ends with 0 only if no answer is a failure of ours or undocumented.")
final class FuzzCommand extends StackCommand {
  @Option(
      names = "--cases",
      defaultValue = "20",
      description = "About how many of each operation and caller.")
  private int cases = 20;

  @Option(
      names = "--seconds",
      defaultValue = "3600",
      description = "After so long a caller of a document has had enough.")
  private int seconds = 3600;

  @Option(names = "--seed", defaultValue = "1", description = "Repeats a run.")
  private long seed = 1;

  @Option(
      names = "--topology",
      defaultValue = "DISTRIBUTED",
      description = "As the stack was started; with compact only the gateway's document is there.")
  private Topology topology = Topology.DISTRIBUTED;

  @Override
  public void run() {
    var stack = stack();
    new SchemaChecks(stack, new Foreground()).run(topology, cases, seconds, seed);
  }
}
