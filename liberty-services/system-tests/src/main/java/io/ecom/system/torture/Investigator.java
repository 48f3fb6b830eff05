package io.ecom.system.torture;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.system.torture.Evidence.Charge;
import io.ecom.system.torture.Evidence.Events;
import io.ecom.system.torture.Evidence.Level;
import io.ecom.system.torture.Evidence.Message;
import io.ecom.system.torture.Evidence.Money;
import io.ecom.system.torture.Evidence.Movement;
import io.ecom.system.torture.Evidence.Order;
import io.ecom.system.torture.Evidence.Outgoing;
import io.ecom.system.torture.Evidence.Reservation;
import io.ecom.system.torture.Evidence.Stock;
import io.ecom.system.torture.Evidence.View;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;

/** Gathers the evidence of a run: of its shoppers, its SKUs and its time. */
final class Investigator {
  private static final String PRICED_BY = "order";
  private static final List<EventType<?>> PRODUCT_NEWS =
      List.of(EventTypes.PRODUCT_CREATED, EventTypes.PRODUCT_UPDATED, EventTypes.PRODUCT_ARCHIVED);
  private static final String SERVICE = "-service";

  /** Payment and inventory need none: what they were told shows in payments and reservations. */
  private static final List<String> INBOXES = List.of("order", "notification", "user");

  private final Databases databases;
  private final Topics topics;
  private final Path journal;
  private final Shop shop;
  private final Instant start;

  Investigator(Databases databases, Topics topics, Path journal, Shop shop, Instant start) {
    this.databases = databases;
    this.topics = topics;
    this.journal = journal;
    this.shop = shop;
    this.start = start;
  }

  Evidence gather() {
    List<Order> orders = orders();
    List<String> ids = orders.stream().map(Order::id).toList();
    Stock stock = stock(ids);
    return new Evidence(
        Journal.read(journal),
        shop.stocked(),
        orders,
        views(ids),
        seen(),
        money(ids),
        stock,
        events());
  }

  private List<Order> orders() {
    List<String> shoppers = shop.shoppers().stream().map(Client::id).toList();
    Map<String, List<Document>> streams = new TreeMap<>();
    List<String> ids =
        databases
            .collection("order", "order_events")
            .find(in("data.customer.id", shoppers))
            .map(row -> row.getString("orderId"))
            .into(new ArrayList<>());
    databases
        .collection("order", "order_events")
        .find(in("orderId", ids))
        .sort(Sorts.ascending("orderId", "version"))
        .forEach(
            row ->
                streams
                    .computeIfAbsent(row.getString("orderId"), id -> new ArrayList<>())
                    .add(row));
    return streams.values().stream().map(Streams::order).toList();
  }

  private Map<String, View> views(List<String> ids) {
    Map<String, View> views = new HashMap<>();
    databases
        .collection("order", "order_view")
        .find(in("_id", ids))
        .forEach(
            row ->
                views.put(
                    row.getString("_id"),
                    new View(row.getString("status"), Databases.number(row, "version"))));
    return views;
  }

  /** Each shopper's list of orders, to its end. */
  private Map<String, String> seen() {
    Map<String, String> seen = new HashMap<>();
    for (Client shopper : shop.shoppers()) {
      String cursor = "";
      while (cursor != null) {
        String path = "/api/v1/orders?limit=100&cursor=" + cursor;
        Document page = shopper.insist(Call.get(-1, "list", path)).json();
        page.getList("items", Document.class, List.of())
            .forEach(order -> seen.put(order.getString("id"), order.getString("status")));
        cursor = page.getString("nextCursor");
      }
    }
    return seen;
  }

  private Money money(List<String> orders) {
    Set<String> ours = new HashSet<>(orders);
    List<String> shoppers = shop.shoppers().stream().map(Client::id).toList();
    Map<String, String> payments = new HashMap<>();
    databases
        .collection("payment", "payments")
        .find(in("customerId", shoppers))
        .forEach(
            row -> {
              payments.put(row.getString("_id"), row.getString("status"));
              ours.add(row.getString("_id"));
            });
    List<Charge> ledger = new ArrayList<>();
    databases
        .collection("payment", "test_provider_ledger")
        .find(gte("at", Date.from(start)))
        .map(Investigator::charge)
        .forEach(
            charge -> {
              if (ours.contains(charge.order())) {
                ledger.add(charge);
              }
            });
    return new Money(payments, ledger);
  }

  private static Charge charge(Document row) {
    String id = row.getString("_id");
    return new Charge(
        id, row.get("orderId", ""), row.getString("operation"), Databases.number(row, "amount"));
  }

  private Stock stock(Collection<String> orders) {
    Map<String, Level> levels = new HashMap<>();
    databases
        .collection("inventory", "stock")
        .find(in("_id", shop.skus()))
        .forEach(row -> levels.put(row.getString("_id"), level(row)));
    List<Movement> movements =
        databases
            .collection("inventory", "movements")
            .find(in("sku", shop.skus()))
            .map(Investigator::movement)
            .into(new ArrayList<>());
    Map<String, Reservation> reservations = new HashMap<>();
    databases
        .collection("inventory", "reservations")
        .find(in("_id", orders))
        .forEach(
            row ->
                reservations.put(
                    row.getString("_id"),
                    new Reservation(row.getString("state"), row.get("expiresAt") != null)));
    return new Stock(levels, movements, reservations);
  }

  private static Level level(Document row) {
    return new Level(
        Databases.number(row, "onHand"),
        Databases.number(row, "reserved"),
        Databases.number(row, "available"),
        Databases.number(row, "version"));
  }

  private static Movement movement(Document row) {
    return new Movement(
        row.getString("id"),
        row.getString("sku"),
        Databases.number(row, "version"),
        row.getString("reference"),
        Databases.number(row, "deltaOnHand"),
        Databases.number(row, "deltaReserved"),
        Databases.number(row, "onHand"),
        Databases.number(row, "reserved"));
  }

  private Events events() {
    List<Outgoing> outgoing = new Outboxes(databases, start).all();
    Topics.Groups groups = topics.groups();
    List<Message> published = topics.since(start, io.ecom.contracts.Topics.ALL);
    List<Message> dead =
        topics.since(
            start,
            io.ecom.contracts.Topics.ALL.stream()
                .map(io.ecom.contracts.Topics::deadLetters)
                .toList());
    Map<String, Set<String>> handled = new HashMap<>();
    for (String service : INBOXES) {
      Set<String> ids = new HashSet<>();
      databases
          .collection(service, "inbox")
          .find(gte("at", Date.from(start)))
          .forEach(row -> ids.add(row.getString("_id").split("\\|")[1]));
      handled.put(service, ids);
    }
    handled.getOrDefault(PRICED_BY, new HashSet<>()).addAll(pricesKnown());
    return new Events(
        outgoing,
        published,
        dead,
        handled,
        consumers(groups, handled.keySet()),
        groups.lag(),
        told());
  }

  /** The price list of orders needs no inbox: a version tells which changes it knows. */
  private Set<String> pricesKnown() {
    Set<String> steps = new HashSet<>();
    databases
        .collection(PRICED_BY, "price_list")
        .find()
        .forEach(
            row -> {
              for (long version = 1; version <= row.getLong("version"); version++) {
                for (EventType<?> type : PRODUCT_NEWS) {
                  steps.add(type.name() + "/" + row.getString("productId") + "/" + version);
                }
              }
            });
    return steps;
  }

  private Map<String, Integer> told() {
    List<String> shoppers = shop.shoppers().stream().map(Client::id).toList();
    Map<String, Integer> told = new HashMap<>();
    databases
        .collection("notification", "notifications")
        .find(in("userId", shoppers))
        .forEach(
            row -> {
              String link = row.get("link", "");
              String order = link.substring(link.lastIndexOf('/') + 1);
              told.merge(order + "|" + row.getString("kind"), 1, Integer::sum);
            });
    return told;
  }

  /** A group is called {@code order-service.payment-updated}. */
  private static Map<String, Set<String>> consumers(Topics.Groups groups, Set<String> services) {
    Map<String, Set<String>> consumers = new TreeMap<>();
    groups
        .readers()
        .forEach(
            (topic, names) -> {
              for (String name : names) {
                int end = name.indexOf(SERVICE + ".");
                String service = end < 0 ? "" : name.substring(0, end);
                if (services.contains(service)) {
                  consumers.computeIfAbsent(topic, t -> new TreeSet<>()).add(service);
                }
              }
            });
    return consumers;
  }
}
