package io.ecom.localstack.component;

import io.ecom.localstack.gateway.GatewayClient;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.stack.Stack;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** What the gateway knows of the instances it sends requests to. */
final class GatewayView {
  private final String url;
  private final GatewayClient client;

  GatewayView(Stack stack) {
    url = stack.gatewayUrl();
    client = new GatewayClient(url);
  }

  boolean isThere() {
    return Probe.isOk(url + "/health/ready");
  }

  /** It gets its whole share of the requests. */
  boolean isWarm(String instance) {
    return find(instance)
        .filter(GatewayView::isReady)
        .filter(it -> it.getJsonNumber("warmth").doubleValue() >= 1)
        .isPresent();
  }

  /** It gets no more requests and has answered those it got. */
  boolean isDrained(String instance) {
    return find(instance).filter(it -> isReady(it) || it.getInt("outstanding") > 0).isEmpty();
  }

  /** Whether somebody else can do what this one does. */
  boolean hasAnother(String instance) {
    return pools().stream()
        .filter(pool -> pool.stream().anyMatch(it -> isAt(it, instance)))
        .anyMatch(pool -> pool.stream().anyMatch(it -> !isAt(it, instance) && isReady(it)));
  }

  private Optional<JsonObject> find(String instance) {
    return pools().stream().flatMap(List::stream).filter(it -> isAt(it, instance)).findFirst();
  }

  private List<List<JsonObject>> pools() {
    return client
        .get("/health/detailed")
        .require(200)
        .json()
        .getJsonObject("services")
        .values()
        .stream()
        .map(JsonValue::asJsonObject)
        .map(pool -> pool.getJsonArray("instances").getValuesAs(JsonObject.class))
        .toList();
  }

  private static boolean isAt(JsonObject instance, String address) {
    return instance.getString("url").equals(address);
  }

  private static boolean isReady(JsonObject instance) {
    return instance.getString("health").equals("READY");
  }
}
