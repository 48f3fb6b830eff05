package io.ecom.localstack.demo;

import io.ecom.localstack.stack.Stack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** Fills an empty shop through its public API: the demo catalogue and a shopper's account. */
public final class DemoData {
  public static final String SHOPPER_EMAIL = "shopper@ecom.test";
  public static final String SHOPPER_PASSWORD = "shopper-demo-2026";
  private static final String CATALOGUE = "demo/catalogue.csv";
  private static final int CONFLICT = 409;

  /** What the import did; {@code rejected} says line by line why. */
  public record Report(int created, int updated, int unchanged, List<String> rejected) {}

  private final Stack stack;
  private final GatewayClient gateway;

  public DemoData(Stack stack) {
    this.stack = stack;
    this.gateway = new GatewayClient(stack.gatewayUrl());
  }

  public boolean isCatalogueEmpty() {
    var page = gateway.get("/api/v1/products?limit=1").require(200);
    return page.json().getJsonArray("items").isEmpty();
  }

  public Report load() {
    registerShopper();
    var imported =
        gateway
            .postCsv("/api/v1/products/imports", adminToken(), catalogue())
            .require(200, 201)
            .json();
    return new Report(
        imported.getInt("created", 0),
        imported.getInt("updated", 0),
        imported.getInt("unchanged", 0),
        rejections(imported.getJsonArray("rejected")));
  }

  private String adminToken() {
    var credentials =
        Json.createObjectBuilder()
            .add("email", stack.adminEmail())
            .add("password", stack.adminPassword())
            .build();
    return gateway
        .post("/api/v1/auth/login", credentials)
        .require(200)
        .json()
        .getString("accessToken");
  }

  private void registerShopper() {
    var account =
        Json.createObjectBuilder()
            .add("email", SHOPPER_EMAIL)
            .add("password", SHOPPER_PASSWORD)
            .add("name", "Sam Shopper")
            .build();
    gateway.post("/api/v1/auth/register", account).require(201, CONFLICT);
  }

  private Path catalogue() {
    return stack.layout().checkout().resolve(CATALOGUE);
  }

  private static List<String> rejections(JsonArray rejected) {
    return rejected.getValuesAs(JsonObject.class).stream()
        .map(
            row ->
                "line %s, %s: %s"
                    .formatted(
                        row.get("line"), row.getString("handle", "?"), row.getString("reason", "")))
        .toList();
  }
}
