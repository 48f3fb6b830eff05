package io.ecom.load;

import io.ecom.localstack.stack.Stack;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads the checkout of the running stack and says what came of it and what an order cost. */
@Command(
    name = "checkout",
    mixinStandardHelpOptions = true,
    description =
        "Shoppers fill a cart, order, and wait until they are told that the order is confirmed.")
public final class CheckoutBench implements Runnable {
  private static final int FAILED = 1;

  @Option(
      names = "--shoppers",
      split = ",",
      defaultValue = "8,64",
      description = "How many at a time, one run each (default: ${DEFAULT-VALUE}).")
  private List<Integer> shoppers = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "How long each run takes (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--orders",
      defaultValue = "1000000",
      description = "After how many orders a run ends earlier.")
  private int orders;

  @Option(
      names = "--warm-up",
      defaultValue = "3000",
      description = "Orders before anything is measured (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--skus",
      defaultValue = "20",
      description = "How many articles are bought; 1 makes it hot (default: ${DEFAULT-VALUE}).")
  private int skus;

  @Option(
      names = "--users",
      defaultValue = "8",
      description = "Accounts that the shoppers share (default: ${DEFAULT-VALUE}).")
  private int users;

  @Option(names = "--json", paramLabel = "<file>", description = "Where to write the results too.")
  private @Nullable Path json;

  public static void main(String[] args) {
    System.exit(new CommandLine(new CheckoutBench()).execute(args));
  }

  @Override
  public void run() {
    Path checkout = Path.of(System.getProperty("ecom.checkout", ".")).toAbsolutePath();
    Stack stack = Stack.from(checkout, System.getenv());
    List<Result> results = new ArrayList<>();
    try (Shop shop = Shop.open(stack, users, skus);
        CostMeter meter = new CostMeter(stack)) {
      Run.warmUp(shop, warmUp);
      for (int count : shoppers) {
        Result result = Run.of(shop, meter, count, orders, Duration.ofSeconds(seconds));
        result.print(System.out);
        results.add(result);
      }
    }
    write(results);
    if (results.stream().anyMatch(result -> result.failures() > 0)) {
      System.exit(FAILED);
    }
  }

  private void write(List<Result> results) {
    Path file = json;
    if (file == null) {
      return;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    results.forEach(result -> array.add(result.json()));
    try {
      Files.writeString(file, array.build().toString() + System.lineSeparator());
    } catch (IOException e) {
      throw new IllegalStateException("cannot write " + file, e);
    }
  }
}
