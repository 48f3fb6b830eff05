package io.ecom.localstack.demo;

import io.ecom.localstack.gateway.GatewayClient;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Programs;
import io.ecom.localstack.tools.Shell;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Fills an empty shop through its public API: the demo catalogue and a shopper's account. */
public final class DemoData {
  public static final String SHOPPER_EMAIL = "shopper@ecom.test";
  public static final String SHOPPER_PASSWORD = "shopper-demo-2026";
  private static final String CATALOGUE = "demo/catalogue.csv";
  private static final int ACCEPTED = 202;

  /** What the import did; {@code rejected} says line by line why. */
  public record Report(int created, int updated, int unchanged, List<String> rejected) {
    private Report plus(Report other) {
      return new Report(
          created + other.created,
          updated + other.updated,
          unchanged + other.unchanged,
          Stream.concat(rejected.stream(), other.rejected.stream()).toList());
    }
  }

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

  /** Loads the demo catalogue. */
  public Report load() {
    return load(stack.layout().checkout().resolve(CATALOGUE));
  }

  /** Loads a catalogue of so many products: the demo catalogue and made-up ones. */
  public Report load(int products) {
    var layout = stack.layout();
    var csv = layout.run().resolve("catalogue-" + products + ".csv");
    Shell.run(
        layout.checkout(),
        List.of(
            Programs.java(),
            "demo/CatalogueGenerator.java",
            "--products",
            Integer.toString(products),
            "--out",
            csv.toString()),
        layout.log("generate-catalogue"));
    return load(csv);
  }

  private Report load(Path csv) {
    registerShopper();
    var reports = new ArrayList<Report>();
    CsvParts.of(csv, part -> reports.add(importPart(part)));
    return reports.stream().reduce(new Report(0, 0, 0, List.of()), Report::plus);
  }

  private Report importPart(String csv) {
    var imported =
        gateway
            .postCsv(
                "/api/v1/products/imports",
                gateway.token(stack.adminEmail(), stack.adminPassword()),
                csv)
            .require(200)
            .json();
    return new Report(
        imported.getInt("created", 0),
        imported.getInt("updated", 0),
        imported.getInt("unchanged", 0),
        rejections(imported.getJsonArray("rejected")));
  }

  private void registerShopper() {
    var account =
        Json.createObjectBuilder()
            .add("email", SHOPPER_EMAIL)
            .add("password", SHOPPER_PASSWORD)
            .add("name", "Sam Shopper")
            .build();
    gateway.post("/api/v1/auth/register", account).require(ACCEPTED);
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
