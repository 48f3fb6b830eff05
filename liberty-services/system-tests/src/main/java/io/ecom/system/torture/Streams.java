package io.ecom.system.torture;

import io.ecom.system.torture.Evidence.Order;
import io.ecom.system.torture.Evidence.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Reads order streams as they are stored. */
final class Streams {
  private Streams() {}

  /**
   * @param rows by version
   */
  static Order order(List<Document> rows) {
    Document first = rows.get(0);
    Document placed = first.get("data", Document.class);
    return new Order(
        first.getString("orderId"),
        placed.get("customer", new Document()).getString("id"),
        placed.getString("cartId"),
        amount(placed.get("totals", new Document()).get("total", new Document())),
        units(placed.getList("lines", Document.class, List.of())),
        rows.stream().map(Streams::step).toList());
  }

  private static Step step(Document row) {
    Document data = row.get("data", new Document());
    boolean isReturn = row.getString("type").equals("ReturnReceived");
    return new Step(
        Databases.number(row, "version"),
        row.getString("type"),
        data.get("amount") instanceof Document money ? amount(money) : 0,
        isReturn ? units(restocked(data)) : Map.of());
  }

  private static List<Document> restocked(Document returned) {
    return returned.getList("lines", Document.class, List.of()).stream()
        .filter(line -> line.getBoolean("restock", true))
        .toList();
  }

  private static Map<String, Integer> units(List<Document> lines) {
    Map<String, Integer> units = new TreeMap<>();
    lines.forEach(
        line ->
            units.merge(
                line.getString("sku"), (int) Databases.number(line, "quantity"), Integer::sum));
    return units;
  }

  private static long amount(Document money) {
    return Databases.number(money, "amount");
  }
}
