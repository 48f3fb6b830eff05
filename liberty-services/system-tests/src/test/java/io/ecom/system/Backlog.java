package io.ecom.system;

import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.TreeMap;
import org.bson.conversions.Bson;

/** What services have stored to be told and Kafka has not yet. */
final class Backlog {
  private Backlog() {}

  /** Where something waits, and how much. */
  static Map<String, Long> perCollection() {
    Map<String, Long> waiting = new TreeMap<>();
    for (String database : Databases.ofServices()) {
      count(waiting, database, "outbox", Filters.exists("unsentSince"));
    }
    count(
        waiting,
        "ecom_order",
        "order_events",
        Filters.and(Filters.exists("outgoing"), Filters.ne("sent", true)));
    count(waiting, "ecom_inventory", "stock", Filters.exists("unsent"));
    count(waiting, "ecom_inventory", "reservations", Filters.exists("unsent"));
    return waiting;
  }

  private static void count(
      Map<String, Long> waiting, String database, String collection, Bson unsent) {
    long count = Databases.database(database).getCollection(collection).countDocuments(unsent);
    if (count > 0) {
      waiting.put(database + "." + collection, count);
    }
  }
}
