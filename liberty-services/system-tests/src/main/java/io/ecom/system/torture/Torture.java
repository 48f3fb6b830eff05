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

  private Torture() {}

  /** Needs the checkout's directory as system property {@code ecom.checkout}. */
  public static void main(String[] args) {
    // Liberty closes idle connections after 30 s, the JDK would keep them for 20 minutes.
    System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    System.exit(new CommandLine(new Torture()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Stack stack = stack();
    Path directory = Files.createDirectories(stack.layout().home().resolve("torture"));
    Log log = new Log(System.out);
    List<Finding> violated = new ArrayList<>();
    for (long seed : seeds) {
      List<Finding> findings = new Run(stack, seed, size(), longest(), calm, directory, log).run();
      findings.forEach(finding -> log.plain(finding.print()));
      findings.stream().filter(finding -> !finding.holds()).forEach(violated::add);
    }
    log.line(violated.isEmpty() ? "every invariant holds" : "VIOLATED: " + violated.size());
    return violated.isEmpty() ? 0 : 1;
  }

  private Size size() {
    Size size = isLong ? Size.LONG : Size.SHORT;
    return checkouts > 0 ? size.withCheckouts(checkouts) : size;
  }

  private Duration longest() {
    return most.isZero() ? size().spread().multipliedBy(3).plusMinutes(12) : most;
  }

  /** The one that ECOM_STACK names, which must be up. */
  private static Stack stack() {
    Path checkout = Path.of(System.getProperty("ecom.checkout", ".")).toAbsolutePath();
    Stack stack = Stack.from(checkout, System.getenv());
    return stack.name().equals(TEST_STACK) ? stack.forTests() : stack;
  }
}
