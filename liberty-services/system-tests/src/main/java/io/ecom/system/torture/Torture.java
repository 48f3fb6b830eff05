package io.ecom.system.torture;

import io.ecom.localstack.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Buys on a running stack while its parts are killed, frozen and cut off, and then compares what
 * everybody says about it. Ends with 0 only if every invariant holds.
 */
@Command(name = "torture", mixinStandardHelpOptions = true)
public final class Torture implements Callable<Integer> {
  private static final String TEST_STACK = "test";
  private static final Duration HALTS = Duration.ofMinutes(60);

  @Option(names = "--long", description = "2,000 checkouts, 20 SKUs, a fault every 10 to 20 s.")
  private boolean isLong;

  @Option(names = "--checkouts", description = "So many instead, in the same rhythm.")
  private int checkouts;

  @Option(
      names = "--seed",
      split = ",",
      description = "Of shoppers and faults; several may follow.")
  private List<Long> seeds = List.of(1L);

  @Option(names = "--most", description = "Longest time for the checkouts of a seed (PT15M).")
  private Duration most = Duration.ZERO;

  @Option(names = "--calm", description = "Without any fault, to see what they add.")
  private boolean calm;

  @Option(
      names = "--halts",
      description = "One death at every boundary of the saga instead (distributed topology).")
  private boolean halts;

  @Option(names = "--only", description = "Of the halts, those whose name contains this.")
  private String only = "";

  private Torture() {}

  /** Needs the checkout's directory as system property {@code ecom.checkout}. */
  public static void main(String[] args) {
    // Liberty closes idle connections after 30 s, the JDK would keep them for 20 minutes.
    System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    // With two cores the JDK's HTTP client would start a thread for every call.
    System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
    System.exit(new CommandLine(new Torture()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Stack stack = stack();
    Path directory = Files.createDirectories(stack.layout().home().resolve("torture"));
    Log log = new Log(System.out);
    Run run = new Run(stack, longest(), directory, log);
    List<Finding> violated = new ArrayList<>();
    if (halts) {
      violated.addAll(report(run.halts(only), log));
    } else {
      for (long seed : seeds) {
        violated.addAll(report(run.torture(seed, size(), calm), log));
      }
    }
    log.line(violated.isEmpty() ? "every invariant holds" : "VIOLATED: " + violated.size());
    return violated.isEmpty() ? 0 : 1;
  }

  private static List<Finding> report(List<Finding> findings, Log log) {
    findings.forEach(finding -> log.plain(finding.print()));
    return findings.stream().filter(finding -> !finding.holds()).toList();
  }

  private Size size() {
    Size size = isLong ? Size.LONG : Size.SHORT;
    return checkouts > 0 ? size.withCheckouts(checkouts) : size;
  }

  private Duration longest() {
    if (!most.isZero()) {
      return most;
    }
    return halts ? HALTS : size().spread().multipliedBy(3).plusMinutes(12);
  }

  /** The one that ECOM_STACK names, which must be up. */
  private static Stack stack() {
    Path checkout = Path.of(System.getProperty("ecom.checkout", ".")).toAbsolutePath();
    Stack stack = Stack.from(checkout, System.getenv());
    return stack.name().equals(TEST_STACK) ? stack.forTests() : stack;
  }
}
