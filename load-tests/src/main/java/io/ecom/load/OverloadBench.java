package io.ecom.load;

import io.ecom.localstack.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks for more than the shop can give, and says what it still gives. */
@Command(
    name = "overload",
    mixinStandardHelpOptions = true,
    description =
        "Finds out how many searches a second the stack answers, then sends several times as many.")
public final class OverloadBench implements Runnable {
  @Option(
      names = "--times",
      defaultValue = "3",
      description = "How many times the peak is sent (default: ${DEFAULT-VALUE}).")
  private double times;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "How long it is too much (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--peak-seconds",
      defaultValue = "20",
      description = "How long the peak is measured, before and after (default: ${DEFAULT-VALUE}).")
  private int peakSeconds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      description = "Seconds before anything is measured (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--clients",
      defaultValue = "16",
      description = "How many ask at a time for the peak (default: ${DEFAULT-VALUE}).")
  private int clients;

  public static void main(String[] args) {
    System.exit(new CommandLine(new OverloadBench()).execute(args));
  }

  @Override
  public void run() {
    Path checkout = Path.of(System.getProperty("ecom.checkout", ".")).toAbsolutePath();
    Stack stack = Stack.from(checkout, System.getenv());
    Reads searches = new Reads(stack.gatewayUrl(), n -> "/api/v1/products?q=mug" + n);
    searches.asManyAsAnswered(clients, Duration.ofSeconds(warmUp));
    Outcome before = searches.asManyAsAnswered(clients, Duration.ofSeconds(peakSeconds));
    before.print("peak");
    double rate = before.goodPerSecond() * times;
    Outcome overload = searches.atRate(rate, Duration.ofSeconds(seconds));
    overload.print("at %.0f/s".formatted(rate));
    Outcome after = searches.asManyAsAnswered(clients, Duration.ofSeconds(peakSeconds));
    after.print("after it");
    System.out.printf(
        "kept %.0f %% of the peak%n", 100 * overload.goodPerSecond() / before.goodPerSecond());
  }
}
