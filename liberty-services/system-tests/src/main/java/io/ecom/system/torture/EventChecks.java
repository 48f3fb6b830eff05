package io.ecom.system.torture;

import io.ecom.system.torture.Evidence.Events;
import io.ecom.system.torture.Evidence.Message;
import io.ecom.system.torture.Evidence.Movement;
import io.ecom.system.torture.Evidence.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was stored to be told was published, and whoever should know of it does. */
final class EventChecks {
  private static final String LOOK =
      "the outbox of the service, GET /api/v1/admin/<service>/dead-letters";

  /** What a step of an order is called in the notification about it. */
  private static final Map<String, String> NEWS =
      Map.of(
          "Placed", "order-placed",
          "PaymentAuthorised", "order-confirmed",
          "Shipped", "order-shipped",
          "Delivered", "order-delivered",
          "Cancelled", "order-cancelled");

  private EventChecks() {}

  static List<Finding> all(Evidence evidence) {
    return List.of(
        undelivered(evidence),
        unhandled(evidence),
        untold(evidence),
        deadLetters(evidence),
        lagging(evidence));
  }

  /** Everything in an outbox is marked sent and is in its topic. */
  static Finding undelivered(Evidence evidence) {
    Events events = evidence.events();
    Set<String> published =
        events.published().stream()
            .map(message -> message.topic() + "|" + message.id())
            .collect(Collectors.toSet());
    List<String> offenders = new ArrayList<>();
    for (Outgoing event : events.outgoing()) {
      String what =
          event.service() + ": " + event.topic() + " " + event.id() + " of " + event.key();
      if (!event.sent()) {
        offenders.add(what + " is not sent");
      } else if (!published.contains(event.topic() + "|" + event.id())) {
        offenders.add(what + " is marked sent, and not in its topic");
      }
    }
    Map<String, Movement> last = last(evidence.stock().movements());
    last.forEach(
        (sku, movement) -> {
          if (!published.contains("inventory.updated|" + movement.id())) {
            offenders.add("inventory: what became of " + sku + " at version " + movement.version());
          }
        });
    long examined = events.outgoing().size() + last.size();
    return new Finding("events undelivered", examined, "events", offenders, LOOK);
  }

  /** Of several movements only the last needs to be told: it says what the stock is after all. */
  private static Map<String, Movement> last(List<Movement> movements) {
    Map<String, Movement> last = new TreeMap<>();
    movements.forEach(
        movement ->
            last.merge(movement.sku(), movement, (a, b) -> a.version() > b.version() ? a : b));
    return last;
  }

  /** Every message has been handled by each service that reads its topic. */
  static Finding unhandled(Evidence evidence) {
    Events events = evidence.events();
    List<String> offenders = new ArrayList<>();
    long examined = 0;
    for (Message message : events.published()) {
      for (String service : events.consumers().getOrDefault(message.topic(), Set.of())) {
        examined++;
        Set<String> handled = events.handled().getOrDefault(service, Set.of());
        if (!handled.contains(message.id()) && !handled.contains(message.step())) {
          offenders.add(
              "%s has not handled %s %s of %s"
                  .formatted(service, message.topic(), message.id(), message.key()));
        }
      }
    }
    return new Finding(
        "events not handled",
        examined,
        "deliveries",
        offenders.stream().distinct().toList(),
        "db.inbox of the service");
  }

  /** Each customer hears of each step of their order once. */
  static Finding untold(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    long examined = 0;
    for (Evidence.Order order : evidence.orders()) {
      for (Map.Entry<String, String> news : NEWS.entrySet()) {
        long due = order.count(news.getKey());
        String what = order.id() + "|" + news.getValue();
        int told = evidence.events().told().getOrDefault(what, 0);
        examined += due;
        if (told != due) {
          offenders.add(what + " was told " + told + " times instead of " + due);
        }
      }
    }
    return new Finding(
        "customers not told, or told twice",
        examined,
        "notifications",
        offenders,
        "db.notifications.find({link: /<order>/}) in ecom_notification");
  }

  static Finding deadLetters(Evidence evidence) {
    List<Message> letters = evidence.events().deadLetters();
    List<String> offenders =
        letters.stream().map(m -> m.topic() + " " + m.key() + ": " + m.cause()).toList();
    return new Finding(
        "dead letters", evidence.events().published().size(), "messages", offenders, LOOK);
  }

  static Finding lagging(Evidence evidence) {
    Map<String, Long> lag = evidence.events().lag();
    List<String> offenders =
        lag.entrySet().stream()
            .filter(group -> group.getValue() > 0)
            .map(group -> group.getKey() + " is behind by " + group.getValue())
            .toList();
    return new Finding("consumers behind", lag.size(), "groups", offenders, "GET /health/live");
  }
}
