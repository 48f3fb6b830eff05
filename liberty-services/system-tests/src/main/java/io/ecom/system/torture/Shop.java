package io.ecom.system.torture;

import io.ecom.localstack.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What a run has of its own in the shop: products that nobody else buys, and their buyers. */
final class Shop {
  private static final int PRICE = 1250;
  private static final int STOCKED_SECONDS = 60;

  private final Client admin;
  private final List<Client> shoppers;
  private final List<String> skus;
  private final List<Integer> stock;

  private Shop(Client admin, List<Client> shoppers, List<String> skus, List<Integer> stock) {
    this.admin = admin;
    this.shoppers = List.copyOf(shoppers);
    this.skus = List.copyOf(skus);
    this.stock = List.copyOf(stock);
  }

  /**
   * @param run names it, so that another with the same seed does not meet its products
   */
  static Shop open(
      Stack stack, String run, Journal journal, Instant giveUpAt, int buyers, List<Integer> stock) {
    Wire wire = new Wire(stack.gatewayUrl());
    Client admin = new Client(wire, journal, giveUpAt, stack.adminEmail(), stack.adminPassword());
    admin.logIn();
    List<String> skus = new ArrayList<>();
    for (int i = 0; i < stock.size(); i++) {
      skus.add(product(admin, run, i, stock.get(i)));
    }
    List<Client> shoppers = new ArrayList<>();
    for (int i = 0; i < buyers; i++) {
      String email = run + "-" + i + "@ecom.test";
      Client shopper = new Client(wire, journal, giveUpAt, email, Client.PASSWORD);
      shopper.register();
      shoppers.add(shopper);
    }
    skus.forEach(sku -> awaitStock(admin, sku));
    return new Shop(admin, shoppers, skus, stock);
  }

  private static String product(Client admin, String run, int number, int quantity) {
    String sku = (run + "-" + number).toUpperCase(java.util.Locale.ROOT);
    Document price = new Document("amount", PRICE + 100 * number).append("currency", "EUR");
    Document variant =
        new Document("sku", sku).append("price", price).append("initialQuantity", quantity);
    Document product = new Document("title", "Torture " + sku).append("variants", List.of(variant));
    Answer answer =
        admin.insist(Call.post(-1, "product", "/api/v1/products", product).underKey(sku));
    require(answer, sku);
    return sku;
  }

  private static void awaitStock(Client admin, String sku) {
    Instant limit = Instant.now().plusSeconds(STOCKED_SECONDS);
    Answer answer = admin.insist(Call.get(-1, "stock", "/api/v1/inventory/" + sku));
    while (answer.verdict() != Verdict.ACCEPTED && Instant.now().isBefore(limit)) {
      Client.pause(Duration.ofMillis(300));
      answer = admin.insist(Call.get(-1, "stock", "/api/v1/inventory/" + sku));
    }
    require(answer, "stock of " + sku);
  }

  private static void require(Answer answer, String what) {
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw new IllegalStateException(what + ": " + answer);
    }
  }

  Client admin() {
    return admin;
  }

  Client shopper(int number) {
    return shoppers.get(number);
  }

  List<Client> shoppers() {
    return shoppers;
  }

  String sku(int number) {
    return skus.get(number);
  }

  List<String> skus() {
    return skus;
  }

  /** How many units of each SKU there were at the beginning. */
  Map<String, Integer> stocked() {
    Map<String, Integer> stocked = new TreeMap<>();
    for (int i = 0; i < skus.size(); i++) {
      stocked.put(skus.get(i), stock.get(i));
    }
    return stocked;
  }
}
