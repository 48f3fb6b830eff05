package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.component.Together;
import io.ecom.localstack.stack.Shape;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.stack.Topology;
import io.ecom.localstack.testing.Foreground;
import io.ecom.localstack.testing.JavaChecks;
import io.ecom.localstack.testing.SchemaChecks;
import io.ecom.localstack.testing.StackCleanup;
import io.ecom.localstack.testing.StorefrontChecks;
import io.ecom.localstack.testing.TestAddresses;
import io.ecom.localstack.testing.TestSteps;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "test",
    description = "Run every test, on a stack of its own that is started and stopped with it.")
final class TestCommand extends StackCommand {
  private static final List<String> STOREFRONT_SCRIPTS = List.of("lint", "typecheck", "test");

  /** Requests made up for each operation, by each kind of caller; {@code ./ecom fuzz} has more. */
  private static final int FEW = 2;

  private static final int SECONDS_EACH = 30;
  private static final long FIRST_SEED = 1;

  /** One may die. */
  private static final Shape THREE_MEMBERS = new Shape(false, 3);

  enum Part {
    UNIT,
    JAVA,
    FAULTS,
    ATTACK,
    E2E,
    ALL
  }

  @Option(
      names = "--only",
      defaultValue = "ALL",
      description =
          "unit (no stack), java (with the tests that need the stack), faults (the long ones of"
              + " single faults, on three mongods), attack (attacks on the shop) or e2e (browser"
              + " tests).")
  private Part only = Part.ALL;

  @Option(
      names = "--topology",
      defaultValue = "COMPACT",
      description = "compact (all WARs in one server) or distributed (one server each).")
  private Topology topology = Topology.COMPACT;

  @Option(names = "--keep", description = "Leave the test stack up afterwards.")
  private boolean keep;

  TestCommand() {}

  /** With everything chosen, for another command. */
  TestCommand(Part only, Topology topology, boolean keep) {
    this.only = only;
    this.topology = topology;
    this.keep = keep;
  }

  @Override
  public void run() {
    var stack = stack().forTests();
    var progress = new Progress(System.out);
    try (var lock = StackLock.acquire(stack, "test.lock")) {
      var foreground = new Foreground();
      var cleanup = new StackCleanup(new Supervisor(stack, progress), foreground, keep);
      var steps = new TestSteps(progress, cleanup);
      try (cleanup) {
        run(stack, progress, steps, foreground);
      }
      steps.summarise(System.out);
      if (!steps.allPassed()) {
        throw new StackException("Tests failed; logs are in " + stack.layout().logs());
      }
    }
    if (only == Part.ALL) {
      new TortureSession(stack(), Topology.DISTRIBUTED, keep).run(List.of());
    }
  }

  private void run(Stack stack, Progress progress, TestSteps steps, Foreground foreground) {
    var java = new JavaChecks(stack.layout(), foreground);
    var storefront = new StorefrontChecks(stack, foreground);
    if (only == Part.UNIT) {
      steps.run("java checks", java::withoutStack);
      checkStorefront(storefront, steps);
      return;
    }
    var shape = only == Part.FAULTS ? THREE_MEMBERS : Shape.PLAIN;
    var wish = new BringUp.Wish(topology, Map.of(), true, withStorefront(), shape);
    if (!steps.run("start the stack", () -> new BringUp(stack, progress, wish).run())) {
      return;
    }
    var addresses = TestAddresses.of(stack.withShape(shape), topology);
    switch (only) {
      case JAVA -> steps.run("java checks", () -> java.withStack(addresses));
      case ATTACK -> steps.run("attacks", () -> java.attacks(addresses));
      case FAULTS -> steps.run("faults", () -> java.faults(addresses));
      case E2E -> steps.run("browser tests", () -> storefront.browserTests(addresses));
      default -> {
        Together.run(
            List.of(
                () -> steps.run("java checks", () -> java.withStack(addresses)),
                () -> {
                  checkStorefront(storefront, steps);
                  steps.run("browser", storefront::requireBrowser);
                }));
        STOREFRONT_SCRIPTS.forEach(script -> storefront.show(script, System.out));
        steps.run("browser tests", () -> storefront.browserTests(addresses));
        // The last one, as it leaves a catalogue that nobody else can count on.
        var schemas = new SchemaChecks(stack, foreground);
        steps.run("fuzz", () -> schemas.run(topology, FEW, SECONDS_EACH, FIRST_SEED));
      }
    }
  }

  private boolean withStorefront() {
    return only == Part.E2E || only == Part.ALL;
  }

  private static void checkStorefront(StorefrontChecks storefront, TestSteps steps) {
    if (steps.run("storefront packages", storefront::installPackages)) {
      STOREFRONT_SCRIPTS.forEach(
          script -> steps.run("storefront " + script, () -> storefront.script(script)));
    }
  }
}
