package io.ecom.load;

import io.ecom.localstack.stack.Stack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Made ready for the load: accounts that are logged in and listen, articles that do not run out.
 */
record Shop(List<Customer> customers, List<String> skus) implements AutoCloseable {
  private static final String PASSWORD = "a-long-load-password";
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNITS = 100_000_000;
  private static final int PRICE = 1250;

  /** An account: few are used by many shoppers, because to log in is costly on purpose. */
  record Customer(Api api, Confirmations confirmations) {}

  static Shop open(Stack stack, int users, int skus) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    Api api = new Api(client, stack.gatewayUrl(), null);
    Api admin = api.as(logIn(api, stack.adminEmail(), stack.adminPassword()));
    List<String> articles =
        IntStream.rangeClosed(1, skus).mapToObj(i -> article(admin, "LOAD-" + i)).toList();
    List<Customer> customers =
        IntStream.rangeClosed(1, users).mapToObj(i -> customer(stack, api, i)).toList();
    return new Shop(customers, articles);
  }

  private static String logIn(Api api, String email, String password) {
    return api.post("/api/v1/auth/login", credentials(email, password))
        .require(OK)
        .json()
        .getString("accessToken");
  }

  private static JsonObject credentials(String email, String password) {
    return Json.createObjectBuilder().add("email", email).add("password", password).build();
  }

  private static Customer customer(Stack stack, Api api, int number) {
    String email = "load-" + number + "@ecom.test";
    register(api, email);
    Api customer = api.as(logIn(api, email, PASSWORD));
    return new Customer(customer, Confirmations.listen(stack, customer));
  }

  /** Whoever has an account keeps it. */
  private static void register(Api api, String email) {
    JsonObject account =
        Json.createObjectBuilder(credentials(email, PASSWORD)).add("name", "Lou Load").build();
    api.post("/api/v1/auth/register", account).require(ACCEPTED);
  }

  private static String article(Api admin, String sku) {
    JsonObject product =
        Json.createObjectBuilder()
            .add("title", "Load mug " + sku)
            .add(
                "variants",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("sku", sku)
                            .add("price", price())
                            .add("initialQuantity", UNITS)))
            .build();
    if (admin.get("/api/v1/inventory/" + sku).status() != OK) {
      admin.post("/api/v1/products", product, newKey()).require(CREATED, CONFLICT);
      Patience.until("stock of " + sku, () -> admin.get("/api/v1/inventory/" + sku).status() == OK);
    }
    return sku;
  }

  private static JsonObject price() {
    return Json.createObjectBuilder().add("amount", PRICE).add("currency", "EUR").build();
  }

  static String newKey() {
    return UUID.randomUUID().toString();
  }

  Customer customer(int shopper) {
    return customers.get(shopper % customers.size());
  }

  @Override
  public void close() {
    customers.forEach(customer -> customer.confirmations().close());
  }
}
