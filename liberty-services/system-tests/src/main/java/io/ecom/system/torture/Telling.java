package io.ecom.system.torture;

import io.ecom.system.torture.Story.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Lets one story happen, through the gateway, as a browser would. */
final class Telling {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Document REASON = new Document("reason", "changed my mind");

  private final Story story;
  private final Client shopper;
  private final Client admin;
  private final Shop shop;
  private final String key;
  private final Instant giveUpAt;

  Telling(Story story, Shop shop, String run, Instant giveUpAt) {
    this.story = story;
    this.shop = shop;
    this.shopper = shop.shopper(story.shopper());
    this.admin = shop.admin();
    this.key = run + "-" + story.number();
    this.giveUpAt = giveUpAt;
  }

  void tell() {
    Document cart = fillCart();
    String card = cardToken();
    if (cart.isEmpty() || card.isEmpty()) {
      return;
    }
    Answer placed = place(checkout(cart, card));
    if (placed.verdict() == Verdict.ACCEPTED) {
      follow(placed.json().getString("id"));
    }
  }

  /** Carts are free: one that got no answer is left behind. */
  private Document fillCart() {
    Answer made = insist(Call.post(story.number(), "cart", "/api/v1/orders/carts", null));
    if (made.verdict() != Verdict.ACCEPTED) {
      return new Document();
    }
    String path = "/api/v1/orders/carts/" + made.json().getString("id") + "/lines/";
    Answer cart = made;
    for (Story.Line line : story.lines()) {
      Document quantity = new Document("quantity", line.quantity());
      cart = insist(Call.put(story.number(), "line", path + shop.sku(line.sku()), quantity));
      if (cart.verdict() != Verdict.ACCEPTED) {
        return new Document();
      }
    }
    return cart.json();
  }

  private String cardToken() {
    Document card =
        new Document("cardNumber", story.card().number())
            .append("expiry", "12/39")
            .append("cvc", "123");
    Answer answer =
        insist(Call.post(story.number(), "card", "/api/v1/payments/test-provider/tokens", card));
    return answer.verdict() == Verdict.ACCEPTED ? answer.json().getString("token") : "";
  }

  private Call checkout(Document cart, String card) {
    Document total = cart.get("totals", Document.class).get("total", Document.class);
    Document address =
        new Document("fullName", "Tess Torture")
            .append("line1", "1 Quay Street")
            .append("city", "Galway")
            .append("postalCode", "H91 1AB")
            .append("country", "IE");
    Document body =
        new Document("cartId", cart.getString("id"))
            .append("shippingAddress", address)
            .append("payment", new Document("token", card))
            .append("expectedTotal", total);
    return Call.post(story.number(), "place", "/api/v1/orders", body)
        .underKey(key)
        .expecting(total.get("amount", Number.class).longValue())
        .waiting(story.waitSeconds());
  }

  private Answer place(Call call) {
    if (!story.twice()) {
      return insist(call);
    }
    CompletableFuture<Answer> twin =
        CompletableFuture.supplyAsync(() -> insist(call), run -> new Thread(run).start());
    Answer answer = insist(call);
    twin.join();
    return answer;
  }

  private void follow(String order) {
    if (story.ending() == Ending.CANCEL_AT_ONCE) {
      insist(Call.post(story.number(), "cancel", "/api/v1/orders/" + order + "/cancel", REASON));
      return;
    }
    String status = settle(order);
    if (status.equals("CONFIRMED")) {
      end(order);
    }
  }

  /** Until it is confirmed or cancelled; confirms the payment when asked to. */
  private String settle(String order) {
    String path = "/api/v1/orders/" + order;
    Document found = insist(Call.get(story.number(), "read", path)).json();
    while ("PENDING".equals(found.getString("status")) && Instant.now().isBefore(giveUpAt)) {
      if ("action-required".equals(found.get("payment", new Document()).getString("status"))) {
        insist(
            Call.post(story.number(), "confirm", "/api/v1/payments/" + order + "/confirm", null));
      }
      Client.pause(POLL);
      found = insist(Call.get(story.number(), "read", path)).json();
    }
    return found.get("status", "");
  }

  private void end(String order) {
    String path = "/api/v1/orders/" + order;
    switch (story.ending()) {
      case CANCEL_CONFIRMED ->
          insist(Call.post(story.number(), "cancel", path + "/cancel", REASON));
      case SHIP -> asAdmin("ship", path + "/ship", null);
      case DELIVER -> deliver(path);
      case REFUND -> {
        deliver(path);
        awaitCapture(order);
        Document euro = new Document("amount", 100L).append("currency", "EUR");
        asAdmin("refund", path + "/refunds", new Document("amount", euro).append("reason", "late"));
      }
      case RETURN -> {
        deliver(path);
        awaitCapture(order);
        takeBack(path);
      }
      default -> {
        // It is kept as it is, or was cancelled already.
      }
    }
  }

  private void deliver(String path) {
    asAdmin("ship", path + "/ship", null);
    asAdmin("deliver", path + "/deliver", null);
  }

  private void awaitCapture(String order) {
    String path = "/api/v1/orders/" + order;
    Document payment = payment(path);
    while (!"captured".equals(payment.getString("status")) && Instant.now().isBefore(giveUpAt)) {
      Client.pause(POLL);
      payment = payment(path);
    }
  }

  private Document payment(String path) {
    Document order = insist(Call.get(story.number(), "read", path)).json();
    return order.get("payment", new Document());
  }

  /** The customer announces it, the house takes it into stock, which refunds it. */
  private void takeBack(String path) {
    Story.Line first = story.lines().get(0);
    Document line = new Document("sku", shop.sku(first.sku())).append("quantity", 1);
    Document body = new Document("lines", List.of(line)).append("reason", "too small");
    Answer announced =
        insist(
            Call.post(story.number(), "return", path + "/returns", body).underKey(key + "-return"));
    List<Document> returns = announced.json().getList("returns", Document.class, List.of());
    if (!returns.isEmpty()) {
      String id = returns.get(returns.size() - 1).getString("id");
      asAdmin("receive", path + "/returns/" + id + "/receive", new Document());
    }
  }

  private void asAdmin(String step, String path, @Nullable Document body) {
    admin.insist(Call.post(story.number(), step, path, body).underKey(key + "-" + step));
  }

  private Answer insist(Call call) {
    return shopper.insist(call);
  }
}
