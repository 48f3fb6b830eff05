package io.ecom.system.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the journal and every store say of a run; the invariants compare them.
 *
 * @param stocked how many units of each SKU there were at the beginning
 * @param seen what each shopper is told of their orders through the gateway: id and status
 */
record Evidence(
    List<Entry> journal,
    Map<String, Integer> stocked,
    List<Order> orders,
    Map<String, View> views,
    Map<String, String> seen,
    Money money,
    Stock stock,
    Events events) {

  /** An order's stream. */
  record Order(
      String id,
      String customer,
      String cart,
      long total,
      Map<String, Integer> units,
      List<Step> steps) {
    /** As the steps say; types that this program does not know change nothing. */
    String status() {
      String status = "PENDING";
      for (Step step : steps) {
        status =
            switch (step.type()) {
              case "PaymentAuthorised" -> "CONFIRMED";
              case "Shipped" -> "SHIPPED";
              case "Delivered" -> "DELIVERED";
              case "Cancelled" -> "CANCELLED";
              default -> status;
            };
      }
      return status;
    }

    long count(String type) {
      return steps.stream().filter(step -> step.type().equals(type)).count();
    }

    boolean isShipped() {
      return status().equals("SHIPPED") || status().equals("DELIVERED");
    }
  }

  /**
   * An event of a stream.
   *
   * @param amount of a refund
   * @param returned units that came back to be sold again
   */
  record Step(long version, String type, long amount, Map<String, Integer> returned) {}

  record View(String status, long version) {}

  /** What was charged. */
  record Money(Map<String, String> payments, List<Charge> ledger) {}

  /** An entry of the provider's ledger. */
  record Charge(String id, String order, String operation, long amount) {}

  /** What is on the shelf, and how it got there. */
  record Stock(
      Map<String, Level> levels, List<Movement> movements, Map<String, Reservation> reservations) {}

  record Level(long onHand, long reserved, long available, long version) {}

  record Movement(
      String id,
      String sku,
      long version,
      String reference,
      long deltaOnHand,
      long deltaReserved,
      long onHand,
      long reserved) {}

  record Reservation(String state, boolean expires) {}

  /**
   * What was said between the services.
   *
   * @param handled by service, the ids or steps of the events that its inbox has
   * @param consumers by topic, the services that keep an inbox of it
   * @param lag by consumer group
   * @param told by order and kind, such as {@code id|order-placed}, how often the customer was told
   */
  record Events(
      List<Outgoing> outgoing,
      List<Message> published,
      List<Message> deadLetters,
      Map<String, Set<String>> handled,
      Map<String, Set<String>> consumers,
      Map<String, Long> lag,
      Map<String, Integer> told) {}

  /** An event of an outbox. */
  record Outgoing(String service, String id, String topic, String key, boolean sent) {}

  /**
   * A message in Kafka.
   *
   * @param step type, aggregate and version: what several announcements of the same have in common
   * @param cause why it is a dead letter
   */
  record Message(String topic, String key, String id, String step, @Nullable String cause) {}
}
