package io.ecom.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.ecom.system.AtOnce;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fields, numbers and operators that nobody asked for. */
@Attack
class InputAttacksIT {
  private static final int AT_ONCE = 50;
  private static final int ACCOUNTS = 10;
  private static final List<String> OPERATORS =
      List.of(
          "{\"$ne\":null}", "{\"$gt\":\"\"}", "{\"$regex\":\".*\"}", "{\"$where\":\"1\"}", "[]");

  private final Shopper attacker = Shopper.register();
  private final String sku = Admin.logIn().productWithStock(10).sku();

  @Test
  void check19ExtraFieldsMakeNobodyAdminAndNothingCheaper() {
    Map<String, Object> account = new HashMap<>();
    String email = "climber-" + UUID.randomUUID() + "@ecom.test";
    account.put("email", email);
    account.put("password", Shopper.PASSWORD);
    account.put("name", "Tess Shopper");
    account.put("roles", List.of("admin"));
    account.put("role", "admin");
    account.put("groups", List.of("admin"));
    account.put("emailVerified", true);
    account.put("id", "chosen-id");
    Response registered = Api.toService("auth").body(account).post("/api/v1/auth/register");
    if (registered.statusCode() == 202) {
      JsonPath user = LogIn.send(Api.toService("auth"), email, Shopper.PASSWORD).jsonPath();
      assertThat(user.getList("user.roles")).isEqualTo(List.of("shopper"));
      assertThat(user.getString("user.id")).isNotEqualTo("chosen-id");
      assertThat(user.getBoolean("user.emailVerified")).isFalse();
    } else {
      Api.assertProblem(registered, 400, "validation-failed");
    }
    attacker
        .requestTo("user")
        .body(Map.of("name", "Tess", "roles", List.of("admin"), "id", "other", "email", "a@b.c"))
        .put("/api/v1/users/me");
    assertThat(attacker.request().get("/api/v1/users/me").asString())
        .doesNotContain("admin", "\"other\"", "a@b.c");
    assertThat(attacker.request().get("/api/v1/auth/me").jsonPath().getList("roles"))
        .isEqualTo(List.of("shopper"));
  }

  @Test
  void check19ExtraFieldsOfAnOrder() {
    JsonPath cart = attacker.cartWith(sku, 1);
    String line = "/api/v1/orders/carts/" + cart.getString("id") + "/lines/" + sku;
    attacker
        .request()
        .body(Map.of("quantity", 1, "unitPrice", money(1), "price", 1, "discount", 99))
        .put(line);
    Map<String, Object> checkout =
        new HashMap<>(Shopper.checkout(cart, Shopper.cardToken(Shopper.GOOD_CARD)));
    checkout.put("status", "DELIVERED");
    checkout.put("customerId", "somebody-else");
    checkout.put("totals", Map.of("total", money(1)));
    checkout.put("id", "chosen-id");
    Response placed = attacker.placeOrder(checkout, Api.newKey());
    if (placed.statusCode() == 201) {
      JsonPath order = attacker.settled(placed.jsonPath().getString("id"));
      assertThat(order.getString("status")).isEqualTo("CONFIRMED");
      assertThat(order.getInt("totals.total.amount")).isEqualTo(cart.getInt("totals.total.amount"));
    } else {
      Api.assertProblem(placed, 400, "validation-failed");
    }
  }

  private static Map<String, Object> money(long amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  @Test
  void check20QuantitiesAndPricesThatCannotBe() {
    JsonPath cart = attacker.cartWith(sku, 2);
    String line = "/api/v1/orders/carts/" + cart.getString("id") + "/lines/" + sku;
    for (String quantity :
        List.of(
            "-1",
            "0",
            "2147483648",
            "-2147483648",
            "9223372036854775808",
            "1.5",
            "0.1",
            "1e400",
            "\"many\"",
            "null",
            "[1]",
            "true",
            "4294967297")) {
      Response answer = attacker.request().body("{\"quantity\":" + quantity + "}").put(line);
      assertThat(answer.statusCode()).as("%s: %s", quantity, answer.asString()).isEqualTo(400);
    }
    assertThat(cartNow(cart).getInt("lines[0].quantity")).isEqualTo(2);

    int total = cart.getInt("totals.total.amount");
    String card = Shopper.cardToken(Shopper.GOOD_CARD);
    for (long claimed : new long[] {1, 0, -total, total - 1, total + 1}) {
      Map<String, Object> checkout = new HashMap<>(Shopper.checkout(cart, card));
      checkout.put("expectedTotal", money(claimed));
      Response answer = attacker.placeOrder(checkout, Api.newKey());
      assertThat(answer.statusCode()).as("%s: %s", claimed, answer.asString()).isIn(400, 409);
    }
    Map<String, Object> otherMoney = new HashMap<>(Shopper.checkout(cart, card));
    otherMoney.put("expectedTotal", Map.of("amount", total, "currency", "JPY"));
    assertThat(attacker.placeOrder(otherMoney, Api.newKey()).statusCode()).isIn(400, 409);
    assertThat(attacker.request().get("/api/v1/orders").jsonPath().getList("items")).isEmpty();
    assertThat(Admin.available(sku)).isEqualTo(10);
  }

  private JsonPath cartNow(JsonPath cart) {
    return attacker.request().get("/api/v1/orders/carts/{id}", cart.getString("id")).jsonPath();
  }

  @Test
  void check21TheLastUnitIsSoldOnce() {
    Admin admin = Admin.logIn();
    String last = admin.productWithStock(1).sku();
    String card = Shopper.cardToken(Shopper.GOOD_CARD);
    List<Shopper> buyers = IntStream.range(0, ACCOUNTS).mapToObj(i -> Shopper.register()).toList();
    List<Map<String, Object>> carts =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> Shopper.checkout(attacker.cartWith(last, 1), card))
            .toList();
    List<Integer> numbers = IntStream.range(0, AT_ONCE).boxed().toList();
    List<String> orders =
        AtOnce.call(
            numbers,
            i ->
                buyers
                    .get(i % ACCOUNTS)
                    .placeOrder(carts.get(i), Api.newKey())
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getString("id"));
    assertThat(orders.stream().map(order -> admin.settled(order).getString("status")))
        .filteredOn("CONFIRMED"::equals)
        .hasSize(1);
    assertThat(Admin.available(last)).isZero();
  }

  @Test
  void check23OperatorsInJsonAreNoStrings() {
    for (String operator : OPERATORS) {
      String login = "{\"email\":" + operator + ",\"password\":" + operator + "}";
      assertRefused(login, Api.toService("auth").body(login).post("/api/v1/auth/login"));
      String known = "{\"email\":\"" + attacker.email() + "\",\"password\":" + operator + "}";
      assertRefused(known, Api.toService("auth").body(known).post("/api/v1/auth/login"));
      String token = "{\"refreshToken\":" + operator + "}";
      assertRefused(token, Api.toService("auth").body(token).post("/api/v1/auth/refresh"));
      String link = "{\"token\":" + operator + ",\"newPassword\":\"a-new-password\"}";
      assertRefused(
          link, Api.toService("auth").body(link).post("/api/v1/auth/password-reset/confirm"));
      String order = "{\"cartId\":" + operator + "}";
      assertRefused(
          order,
          attacker
              .request()
              .header("Idempotency-Key", Api.newKey())
              .body(order)
              .post("/api/v1/orders"));
    }
  }

  private static void assertRefused(String what, Response answer) {
    assertThat(answer.statusCode()).as("%s: %s", what, answer.asString()).isIn(400, 401);
    assertThat(answer.asString()).doesNotContain("Exception", "accessToken");
  }

  @Test
  void check23OperatorsInAddressesFindNothing() {
    Admin admin = Admin.logIn();
    for (String operator : List.of("{\"$ne\":null}", "{\"$gt\":\"\"}", "[$ne]=1", ".*", "$where")) {
      for (String path :
          List.of(
              "/api/v1/products/",
              "/api/v1/inventory/",
              "/api/v1/orders/carts/",
              "/api/v1/orders/",
              "/api/v1/payments/")) {
        Response answer =
            attacker
                .request()
                .urlEncodingEnabled(false)
                .get(path + URLEncoder.encode(operator, UTF_8));
        assertThat(answer.statusCode()).as("%s %s", path, operator).isIn(400, 404);
      }
      for (String query : List.of("category", "minPrice", "status", "sort", "cursor", "limit")) {
        Response answer = Api.anonymous().queryParam(query, operator).get("/api/v1/products");
        assertThat(answer.statusCode()).as("%s=%s", query, operator).isLessThan(500);
        if (answer.statusCode() == 200) {
          assertThat(answer.jsonPath().getList("items")).as("%s=%s", query, operator).isEmpty();
        }
      }
      Response orders =
          admin
              .request()
              .queryParam("scope", "all")
              .queryParam("q", operator)
              .get("/api/v1/orders");
      assertThat(orders.statusCode()).isEqualTo(200);
      assertThat(orders.jsonPath().getList("items")).as(operator).isEmpty();
    }
    for (String name : List.of("q[$ne]", "category[$gt]", "$where", "filter")) {
      assertThat(Api.anonymous().queryParam(name, "1").get("/api/v1/products").statusCode())
          .as(name)
          .isIn(200, 400);
    }
  }

  /** A NUL ends a regular expression of MongoDB's, and {@code \\E} a quoted one of Java's. */
  @Test
  void check23SearchesTakeAnyText() {
    Admin admin = Admin.logIn();
    for (String text : List.of("no\0such", "\0", "\\E.*", "^.*$", "\uDBFF\uDFFF", "\uffff")) {
      for (String path :
          List.of(
              "/api/v1/inventory",
              "/api/v1/auth/users",
              "/api/v1/orders?scope=all",
              "/api/v1/products")) {
        Response found = admin.request().queryParam("q", text).get(path);
        assertThat(found.statusCode()).as("%s %s", path, text).isEqualTo(200);
        if (text.startsWith("no")) {
          assertThat(found.jsonPath().getList("items")).as(path).isEmpty();
        }
      }
    }
  }
}
