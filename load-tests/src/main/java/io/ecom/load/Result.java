package io.ecom.load;

import io.ecom.load.Timings.Percentiles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** What a run gave: speed, and the cost of one order. */
record Result(int shoppers, Duration took, Timings timings, int failures, CostMeter.Reading cost) {
  private static final double MS_PER_SECOND = 1000.0;

  /** What costs less than this an order is not listed. */
  private static final double NEGLIGIBLE = 0.02;

  int orders() {
    return timings.count();
  }

  double ordersPerSecond() {
    return orders() * MS_PER_SECOND / took.toMillis();
  }

  void print(PrintStream out) {
    out.printf(
        "%n%d shoppers, %.0f s: %d orders confirmed, %d failed, %.1f orders/s%n",
        shoppers, took.toMillis() / MS_PER_SECOND, orders(), failures, ordersPerSecond());
    out.printf("  %-42s %8s %8s %8s%n", "ms", "p50", "p95", "p99");
    print(out, "fill a cart (2 calls)", timings.cart());
    print(out, "place the order", timings.place());
    print(out, "order sent -> WebSocket CONFIRMED", timings.confirmed());
    out.printf("One order costs%n");
    print(out, "CPU ms", cost.cpuMs());
    print(out, "MongoDB commands", cost.mongoCommands());
    print(out, "MongoDB operations by collection", cost.mongoUse());
    print(out, "MongoDB bytes", cost.mongoBytes());
    print(out, "Kafka messages", cost.kafkaMessages());
  }

  private static void print(PrintStream out, String step, Percentiles times) {
    out.printf("  %-42s %8.1f %8.1f %8.1f%n", step, times.p50(), times.p95(), times.p99());
  }

  private void print(PrintStream out, String title, Map<String, Long> costs) {
    double sum = costs.values().stream().mapToLong(Long::longValue).sum();
    out.printf("  %-50s %10.2f%n", title, sum / orders());
    costs.entrySet().stream()
        .filter(entry -> entry.getValue() > NEGLIGIBLE * orders())
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry ->
                out.printf(
                    "    %-48s %10.2f%n", entry.getKey(), (double) entry.getValue() / orders()));
  }

  JsonObject json() {
    return Json.createObjectBuilder()
        .add("shoppers", shoppers)
        .add("seconds", took.toMillis() / MS_PER_SECOND)
        .add("orders", orders())
        .add("failures", failures)
        .add("ordersPerSecond", ordersPerSecond())
        .add("cartMs", json(timings.cart()))
        .add("placeMs", json(timings.place()))
        .add("confirmedMs", json(timings.confirmed()))
        .add("cpuMsPerOrder", perOrder(cost.cpuMs()))
        .add("mongoCommandsPerOrder", perOrder(cost.mongoCommands()))
        .add("mongoOperationsPerOrder", perOrder(cost.mongoUse()))
        .add("mongoBytesPerOrder", perOrder(cost.mongoBytes()))
        .add("kafkaMessagesPerOrder", perOrder(cost.kafkaMessages()))
        .build();
  }

  private static JsonObjectBuilder json(Percentiles times) {
    return Json.createObjectBuilder()
        .add("p50", times.p50())
        .add("p95", times.p95())
        .add("p99", times.p99());
  }

  private JsonObjectBuilder perOrder(Map<String, Long> costs) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    costs.forEach((key, value) -> json.add(key, (double) value / Math.max(orders(), 1)));
    return json;
  }
}
