package io.ecom.system.torture;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.faults.Faults;
import io.ecom.localstack.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One run from the opening of its shop to the last invariant. */
final class Run {
  private static final Duration QUIET = Duration.ofSeconds(60);
  private static final int BASE = 36;

  private final Stack stack;
  private final Duration most;
  private final Path directory;
  private final Log log;

  /**
   * @param most time for the stories
   * @param directory where the journal goes
   */
  Run(Stack stack, Duration most, Path directory, Log log) {
    this.stack = stack;
    this.most = most;
    this.directory = directory;
    this.log = log;
  }

  /** Shoppers and faults of a seed. */
  List<Finding> torture(long seed, Size size, boolean calm) {
    List<Story> stories = Script.write(seed, size);
    List<Integer> stock =
        IntStream.range(0, size.skus()).mapToObj(i -> Script.stockOf(i, stories)).toList();
    return run(
        "t" + seed,
        size.shoppers(),
        stock,
        scene -> {
          Injector injector = new Injector(scene.faults(), log);
          List<Fault> plan = calm ? List.of() : FaultPlan.draw(seed, size, injector.targets());
          log.line("seed %d: %d checkouts, %d faults", seed, stories.size(), plan.size());
          new Scene(scene, stories, size.atOnce(), log).play(plan, injector);
          return injector.finding();
        });
  }

  /**
   * A death at every boundary of the saga.
   *
   * @param wanted what the names of the boundaries contain
   */
  List<Finding> halts(String wanted) {
    return run(
        "halts",
        1,
        HaltRun.stock(),
        scene -> new HaltRun(stack, scene, log).run(Halt.containing(wanted)));
  }

  /** What a run has to work with. */
  record Setting(String name, Shop shop, Faults faults, Progress starts, Instant giveUpAt) {}

  /** What is done to the shop, and what came of it besides the invariants. */
  private interface Deed {
    Finding act(Setting setting);
  }

  private List<Finding> run(String kind, int buyers, List<Integer> stock, Deed deed) {
    Instant start = Instant.now();
    String name = kind + "-" + Long.toString(start.getEpochSecond(), BASE);
    Path file = directory.resolve(name + ".journal.jsonl");
    log.line("run %s, journal %s", name, file);
    try (Journal journal = Journal.write(file);
        PrintStream out = starts(name);
        Faults faults = new Faults(stack, new Progress(out));
        Databases databases = new Databases(stack.mongoUri())) {
      Instant giveUpAt = start.plus(most);
      Shop shop = Shop.open(stack, name, journal, giveUpAt.plus(QUIET), buyers, stock);
      Finding own = deed.act(new Setting(name, shop, faults, new Progress(out), giveUpAt));
      Topics topics = new Topics(stack.kafkaBootstrapServers());
      Investigator investigator = new Investigator(databases, topics, file, shop, start);
      List<Finding> findings = new ArrayList<>(Reconciliation.settle(investigator, QUIET, log));
      findings.add(own);
      log.line("%s", Tally.of(Journal.read(file)));
      return findings;
    }
  }

  /** What the launcher says while it starts again what was killed. */
  private PrintStream starts(String name) {
    try {
      return new PrintStream(
          Files.newOutputStream(directory.resolve(name + ".starts.log")),
          true,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
