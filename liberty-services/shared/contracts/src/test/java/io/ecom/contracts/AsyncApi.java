package io.ecom.contracts;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Describes topics and messages from {@link EventTypes} and the services' configuration. */
final class AsyncApi {
  private static final String SCHEMAS =
      "../liberty-services/shared/contracts/src/main/resources/schemas/";

  /** The owner of the aggregate sends; the order's saga asks for payment. */
  private static final Map<String, String> SENDERS =
      Map.of(
          "product", "product-service",
          "order", "order-service",
          "inventory", "inventory-service",
          "payment", "payment-service",
          "payment.requested", "order-service",
          "user", "auth-service",
          "notification", "notification-service");

  private final Path checkout;

  AsyncApi(Path checkout) {
    this.checkout = checkout;
  }

  JsonObject document() throws IOException {
    return Json.createObjectBuilder()
        .add("asyncapi", "3.0.0")
        .add(
            "info",
            Json.createObjectBuilder()
                .add("title", "Ecom events")
                .add("version", "1.0.0")
                .add(
                    "description",
                    "CloudEvents 1.0 in structured JSON mode over Kafka. The key is the id of the"
                        + " aggregate (subject); sequence is its version. Delivered at least once,"
                        + " in order per key: deduplicate by id. Made by AsyncApiTest: do not edit."))
        .add("defaultContentType", "application/cloudevents+json")
        .add("channels", channels())
        .add("operations", operations())
        .add("components", components())
        .build();
  }

  private static JsonObjectBuilder channels() {
    JsonObjectBuilder channels = Json.createObjectBuilder();
    for (String topic : sorted(Topics.ALL)) {
      JsonObjectBuilder messages = Json.createObjectBuilder();
      typesOf(topic).forEach(type -> messages.add(type, ref("#/components/messages/" + type)));
      channels.add(
          topic, Json.createObjectBuilder().add("address", topic).add("messages", messages));
    }
    return channels.add(
        "dead-letters",
        Json.createObjectBuilder()
            .add("address", "{topic}.dlq")
            .add(
                "description",
                "Messages a service could not process, as they came. Headers: dlq-service,"
                    + " dlq-topic, dlq-partition, dlq-offset, dlq-cause, dlq-stack.")
            .add(
                "parameters",
                Json.createObjectBuilder()
                    .add(
                        "topic",
                        Json.createObjectBuilder()
                            .add("enum", Json.createArrayBuilder(sorted(Topics.ALL))))));
  }

  private JsonObjectBuilder operations() throws IOException {
    JsonObjectBuilder operations = Json.createObjectBuilder();
    Map<String, List<String>> receivers = receivers();
    for (String topic : sorted(Topics.ALL)) {
      String sender = SENDERS.getOrDefault(topic, SENDERS.get(topic.split("\\.", 2)[0]));
      operations.add(sender + ".sends." + topic, operation("send", topic));
      for (String receiver : receivers.getOrDefault(topic, List.of())) {
        operations.add(receiver + ".receives." + topic, operation("receive", topic));
      }
    }
    return operations;
  }

  private static JsonObjectBuilder operation(String action, String topic) {
    return Json.createObjectBuilder()
        .add("action", action)
        .add("channel", ref("#/channels/" + topic));
  }

  private static JsonObjectBuilder components() {
    JsonObjectBuilder messages = Json.createObjectBuilder();
    for (String type : sorted(EventTypes.ALL.stream().map(EventType::name).toList())) {
      messages.add(
          type,
          Json.createObjectBuilder()
              .add("name", type)
              .add("contentType", "application/cloudevents+json")
              .add(
                  "payload",
                  Json.createObjectBuilder()
                      .add("schemaFormat", "application/schema+json;version=draft-2020-12")
                      .add("schema", event(type))));
    }
    return Json.createObjectBuilder().add("messages", messages);
  }

  private static JsonObjectBuilder event(String type) {
    JsonArrayBuilder required = Json.createArrayBuilder();
    JsonObjectBuilder fields = Json.createObjectBuilder();
    fields.add("specversion", Json.createObjectBuilder().add("const", "1.0"));
    fields.add("type", Json.createObjectBuilder().add("const", type));
    for (String text : List.of("id", "source", "subject", "time", "sequence")) {
      fields.add(text, Json.createObjectBuilder().add("type", "string"));
      required.add(text);
    }
    fields.add("traceparent", Json.createObjectBuilder().add("type", "string"));
    fields.add("data", ref(SCHEMAS + type + ".json"));
    return Json.createObjectBuilder()
        .add("type", "object")
        .add("properties", fields)
        .add("required", required.add("specversion").add("type").add("data"));
  }

  /** By topic, from the incoming channels of each WAR. */
  private Map<String, List<String>> receivers() throws IOException {
    Map<String, List<String>> receivers = new TreeMap<>();
    for (Path file : configurations()) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      String service = properties.getProperty("ecom.service.name");
      for (String name : new TreeSet<>(properties.stringPropertyNames())) {
        if (name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic")) {
          receivers
              .computeIfAbsent(properties.getProperty(name), t -> new ArrayList<>())
              .add(service);
        }
      }
    }
    receivers.values().forEach(services -> services.sort(String::compareTo));
    return receivers;
  }

  private List<Path> configurations() throws IOException {
    Path file = Path.of("src/main/resources/META-INF/microprofile-config.properties");
    try (Stream<Path> services = Files.list(checkout.resolve("liberty-services"));
        Stream<Path> wars = Files.list(checkout)) {
      return Stream.concat(services, wars)
          .map(module -> module.resolve(file))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  private static List<String> typesOf(String topic) {
    return sorted(
        EventTypes.ALL.stream().filter(t -> t.topic().equals(topic)).map(EventType::name).toList());
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  private static JsonObjectBuilder ref(String target) {
    return Json.createObjectBuilder().add("$ref", target);
  }
}
