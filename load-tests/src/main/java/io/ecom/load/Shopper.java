package io.ecom.load;

import io.ecom.load.Confirmations.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.concurrent.ThreadLocalRandom;

/** Buys one thing after the other, as the storefront does: cart, line, order, news of the order. */
final class Shopper {
  private static final String GOOD_CARD = "tok_test_succeeds";
  private static final String CARTS = "/api/v1/orders/carts";
  private static final JsonObject ONE = Json.createObjectBuilder().add("quantity", 1).build();
  private static final JsonObject ADDRESS =
      Json.createObjectBuilder()
          .add("fullName", "Lou Load")
          .add("line1", "1 Quay Street")
          .add("city", "Galway")
          .add("postalCode", "H91 1AB")
          .add("country", "IE")
          .build();
  private static final JsonObject PAYMENT =
      Json.createObjectBuilder().add("token", GOOD_CARD).build();

  private final Shop shop;
  private final Shop.Customer customer;

  Shopper(Shop shop, int number) {
    this.shop = shop;
    this.customer = shop.customer(number);
  }

  void buy(Timings timings) throws InterruptedException {
    long begin = System.nanoTime();
    JsonObject cart = customer.api().post(CARTS, null).require(201).json();
    String line = CARTS + "/" + cart.getString("id") + "/lines/" + sku();
    JsonObject filled = customer.api().put(line, ONE).require(200).json();
    long ready = System.nanoTime();
    String order =
        customer
            .api()
            .post("/api/v1/orders", checkout(filled), Shop.newKey())
            .require(201)
            .json()
            .getString("id");
    long placed = System.nanoTime();
    Outcome outcome = customer.confirmations().await(order);
    if (!outcome.status().equals("CONFIRMED")) {
      throw new Api.UnexpectedAnswer("order " + order + " became " + outcome.status());
    }
    timings.bought(ready - begin, placed - ready, outcome.atNanos() - ready);
  }

  private String sku() {
    return shop.skus().get(ThreadLocalRandom.current().nextInt(shop.skus().size()));
  }

  private static JsonObject checkout(JsonObject cart) {
    JsonValue total = cart.getJsonObject("totals").get("total");
    return Json.createObjectBuilder()
        .add("cartId", cart.getString("id"))
        .add("shippingAddress", ADDRESS)
        .add("payment", PAYMENT)
        .add("expectedTotal", total)
        .build();
  }
}
