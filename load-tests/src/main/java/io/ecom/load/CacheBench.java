package io.ecom.load;

import io.ecom.localstack.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a page of the product list costs the shop, out of the cache and past it. */
@Command(
    name = "cache",
    mixinStandardHelpOptions = true,
    description =
        "Asks the running stack for the same page of products, and for pages nobody has asked for.")
public final class CacheBench implements Runnable {
  private static final String LIST = "/api/v1/products?limit=20&minPrice=1&maxPrice=";
  private static final long HIGH = 1_000_000;
  private static final double MICROS_PER_MS = 1000.0;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often both are measured, in turns (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "How long each is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      description = "Seconds of each before anything is measured (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--clients",
      defaultValue = "8",
      description = "How many ask at a time (default: ${DEFAULT-VALUE}).")
  private int clients;

  @Option(
      names = "--rest",
      defaultValue = "500",
      description =
          "Nothing is measured before the shop by itself uses less CPU than this: milliseconds a"
              + " second (default: ${DEFAULT-VALUE}).")
  private int rest;

  @Option(
      names = "--rest-minutes",
      defaultValue = "20",
      description = "How long to wait for that (default: ${DEFAULT-VALUE}).")
  private int restMinutes;

  public static void main(String[] args) {
    System.exit(new CommandLine(new CacheBench()).execute(args));
  }

  @Override
  public void run() {
    Path checkout = Path.of(System.getProperty("ecom.checkout", ".")).toAbsolutePath();
    Stack stack = Stack.from(checkout, System.getenv());
    Reads same = new Reads(stack.gatewayUrl(), n -> LIST + HIGH);
    Reads others = new Reads(stack.gatewayUrl(), n -> LIST + (HIGH + n % HIGH));
    try (CostMeter meter = new CostMeter(stack)) {
      idleAtRest(meter);
      others.asManyAsAnswered(clients, Duration.ofSeconds(warmUp));
      same.asManyAsAnswered(clients, Duration.ofSeconds(warmUp));
      double idle = idleAtRest(meter);
      for (int round = 0; round < rounds; round++) {
        double past = micros("MISS", others, meter, idle);
        double hit = micros("HIT", same, meter, idle);
        System.out.printf("a hit is %.1f times as cheap%n", past / hit);
      }
    }
  }

  /**
   * Waits until what was done before has no more consequences: an import's events keep the shop
   * busy, and the cache empty, for minutes.
   *
   * @return CPU of the shop that nobody uses, in milliseconds a second
   */
  private double idleAtRest(CostMeter meter) {
    long end = System.nanoTime() + Duration.ofMinutes(restMinutes).toNanos();
    double idle;
    while ((idle = idle(meter)) > rest) {
      System.out.printf("waiting: the shop by itself uses %.0f ms of CPU a second%n", idle);
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The shop did not come to rest, so nothing was measured");
      }
    }
    System.out.printf("at rest: %.0f ms of CPU a second%n", idle);
    return idle;
  }

  private double idle(CostMeter meter) {
    CostMeter.Reading before = meter.read();
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    return shopMillis(meter.read().minus(before)) / seconds;
  }

  /**
   * @param status what the gateway has to say of its cache, or the figure would mean nothing
   */
  private double micros(String status, Reads reads, CostMeter meter, double idle) {
    CostMeter.Reading before = meter.read();
    Outcome outcome = reads.asManyAsAnswered(clients, Duration.ofSeconds(seconds));
    double cpu = shopMillis(meter.read().minus(before)) - idle * seconds;
    outcome.print(status);
    String told = reads.cacheStatus();
    double micros = cpu * MICROS_PER_MS / outcome.answered();
    System.out.printf("%-12s %7.0f us of CPU each%n", told, micros);
    if (!told.equals(status) || outcome.answered() == 0 || cpu <= 0) {
      throw new IllegalStateException(
          "Expected answers that are each a " + status + ", so nothing was measured");
    }
    return micros;
  }

  private static double shopMillis(CostMeter.Reading used) {
    return used.cpuMs().entrySet().stream()
        .filter(entry -> !CostMeter.isDriver(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
