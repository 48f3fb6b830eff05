package io.ecom.system.torture;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One seed from the first checkout to the last invariant. */
final class Run {
  private static final Duration QUIET = Duration.ofSeconds(60);

  private final Stack stack;
  private final long seed;
  private final Size size;
  private final Duration most;
  private final boolean calm;
  private final Path directory;
  private final Log log;

  Run(Stack stack, long seed, Size size, Duration most, boolean calm, Path directory, Log log) {
    this.stack = stack;
    this.seed = seed;
    this.size = size;
    this.most = most;
    this.calm = calm;
    this.directory = directory;
    this.log = log;
  }

  /** What came of each invariant, and of whatever else went wrong. */
  List<Finding> run() {
    Instant start = Instant.now();
    String name = "t%d-%s".formatted(seed, Long.toString(start.getEpochSecond(), 36));
    List<Story> stories = Script.write(seed, size);
    Path file = directory.resolve(name + ".journal.jsonl");
    log.line("seed %d, run %s: %d checkouts; journal %s", seed, name, stories.size(), file);
    try (Journal journal = Journal.write(file);
        PrintStream starts = starts(name);
        Databases databases = new Databases(stack.mongoUri())) {
      Instant giveUpAt = start.plus(most);
      Shop shop = Shop.open(stack, name, journal, giveUpAt.plus(QUIET), size, stories);
      log.line("%d shoppers, %d SKUs", shop.shoppers().size(), shop.skus().size());
      Injector injector = new Injector(new Parts(stack, new Progress(starts)), log);
      torture(stories, shop, name, giveUpAt, injector);
      Investigator investigator =
          new Investigator(
              databases,
              new Topics(stack.kafkaBootstrapServers()),
              file,
              shop,
              stocked(shop, stories),
              start);
      List<Finding> findings = Reconciliation.settle(investigator, QUIET, log);
      log.line("%s", Tally.of(Journal.read(file)));
      return withFailures(findings, injector);
    }
  }

  private void torture(
      List<Story> stories, Shop shop, String name, Instant giveUpAt, Injector injector) {
    Instant begin = Instant.now();
    List<Fault> faults = calm ? List.of() : FaultPlan.draw(seed, size, injector.targets());
    Pace pace = new Pace(faults.size(), stories.size());
    Thread breaking = new Thread(() -> injector.run(faults, pace, begin), "faults");
    breaking.start();
    ExecutorService tellers = Executors.newFixedThreadPool(size.atOnce());
    stories.forEach(story -> tellers.execute(() -> tell(story, shop, name, pace, begin, giveUpAt)));
    tellers.shutdown();
    try {
      Duration left = Duration.between(Instant.now(), giveUpAt.plusSeconds(30));
      boolean told = tellers.awaitTermination(left.toMillis(), TimeUnit.MILLISECONDS);
      log.line(told ? "all stories are told" : "stories are broken off: time is over");
      tellers.shutdownNow();
      breaking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    log.line("all faults are over: %d", faults.size());
  }

  private void tell(
      Story story, Shop shop, String name, Pace pace, Instant begin, Instant giveUpAt) {
    try {
      Duration ahead = Duration.between(Instant.now(), begin.plusMillis(story.startsAtMs()));
      if (!ahead.isNegative()) {
        Client.pause(ahead);
      }
      pace.awaitTurn(story);
      new Telling(story, shop, name, giveUpAt).tell();
    } catch (RuntimeException e) {
      log.line("story %d broke off: %s", story.number(), e);
    }
  }

  private Map<String, Integer> stocked(Shop shop, List<Story> stories) {
    Map<String, Integer> stocked = new TreeMap<>();
    IntStream.range(0, size.skus())
        .forEach(i -> stocked.put(shop.sku(i), Script.stockOf(i, stories)));
    return stocked;
  }

  private static List<Finding> withFailures(List<Finding> findings, Injector injector) {
    List<Finding> all = new java.util.ArrayList<>(findings);
    all.add(
        new Finding(
            "parts that did not come back",
            injector.count(),
            "faults",
            injector.failures(),
            "./ecom status, ./ecom logs <part>"));
    return all;
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
