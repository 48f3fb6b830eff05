package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.stack.Topology;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Build what changed and start whatever does not run yet.")
final class UpCommand extends StackCommand {
  @Option(names = "--fresh", description = "Start with empty stores.")
  private boolean fresh;

  @Option(
      names = "--topology",
      defaultValue = "COMPACT",
      description = "compact (all WARs in one server) or distributed (one server each).")
  private Topology topology = Topology.COMPACT;

  @Option(
      names = "--scale",
      paramLabel = "<service>=<n>",
      description = "Run n instances of a service behind the gateway.")
  private Map<String, Integer> scale = Map.of();

  @Option(
      names = "--without-storefront",
      description = "Leave the storefront out, to run 'npm run dev' in frontend/ instead.")
  private boolean withoutStorefront;

  @Override
  public void run() {
    var wish = new BringUp.Wish(topology, counts(), fresh, !withoutStorefront);
    new BringUp(stack(), new Progress(System.out)).run(wish);
  }

  private Map<Program, Integer> counts() {
    var counts = new EnumMap<Program, Integer>(Program.class);
    scale.forEach(
        (name, count) -> {
          var program =
              Program.named(name)
                  .filter(Program.upstreams()::contains)
                  .orElseThrow(() -> new StackException("There is no service '" + name + "'"));
          if (count < 1) {
            throw new StackException("--scale " + name + " needs at least 1");
          }
          counts.put(program, count);
        });
    return counts;
  }
}
