package io.ecom.load;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What an order costs, out of all that MongoDB counts. */
final class MongoCounters {
  private static final Set<String> KINDS =
      Set.of("queries", "getmore", "insert", "update", "remove", "commands");

  private MongoCounters() {}

  /** Each command is one round trip. */
  static Map<String, Long> commands(Document serverStatus) {
    Document commands = serverStatus.get("metrics", Document.class).get("commands", Document.class);
    Map<String, Long> counts = new TreeMap<>();
    for (String name : commands.keySet()) {
      if (commands.get(name) instanceof Document counter && counter.containsKey("total")) {
        counts.put(name, number(counter.get("total")));
      }
    }
    return counts;
  }

  static Map<String, Long> bytes(Document serverStatus) {
    Document network = serverStatus.get("network", Document.class);
    Document log = serverStatus.get("wiredTiger", Document.class).get("log", Document.class);
    Map<String, Long> bytes = new TreeMap<>();
    bytes.put("received", number(network.get("bytesIn")));
    bytes.put("sent", number(network.get("bytesOut")));
    bytes.put("journal", number(log.get("log bytes written")));
    bytes.put("journal syncs", number(log.get("log sync operations")));
    return bytes;
  }

  /** Operations by {@code database.collection kind}. */
  static Map<String, Long> use(Document top) {
    Map<String, Long> use = new TreeMap<>();
    Document totals = top.get("totals", Document.class);
    for (String namespace : totals.keySet()) {
      if (namespace.startsWith("ecom_") && totals.get(namespace) instanceof Document counters) {
        for (String kind : KINDS) {
          long count = number(counters.get(kind, Document.class).get("count"));
          if (count > 0) {
            use.put(namespace + " " + kind, count);
          }
        }
      }
    }
    return use;
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
