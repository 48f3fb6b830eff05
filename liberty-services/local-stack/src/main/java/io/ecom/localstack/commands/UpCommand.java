package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Shape;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.stack.Topology;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--faults",
      negatable = true,
      description = "Put Toxiproxy between the parts, for tests that cut them; up remembers it.")
  private @Nullable Boolean faults;

  @Option(
      names = "--mongo-members",
      paramLabel = "<n>",
      description = "1 (the default) or 3 mongods in the replica set; up remembers it.")
  private @Nullable Integer mongoMembers;

  @Override
  public void run() {
    var stack = stack();
    var wish =
        new BringUp.Wish(topology, counts(), fresh, !withoutStorefront, shape(stack.shape()));
    new BringUp(stack, new Progress(System.out), wish).run();
  }

  private Shape shape(Shape before) {
    return new Shape(
        faults == null ? before.faults() : faults,
        mongoMembers == null ? before.mongoMembers() : mongoMembers);
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
