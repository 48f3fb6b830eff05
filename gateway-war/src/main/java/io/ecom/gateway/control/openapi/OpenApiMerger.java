package io.ecom.gateway.control.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins the documents of several services. What two of them say alike is there once; what they call
 * alike but mean differently gets the service's name added.
 */
final class OpenApiMerger {
  private static final String COMPONENTS = "#/components/";

  private final Map<String, JsonValue> paths = new TreeMap<>();
  private final Map<String, Map<String, JsonValue>> components = new TreeMap<>();
  private final Map<String, JsonValue> tags = new LinkedHashMap<>();
  private final Set<String> operationIds = new HashSet<>();

  void add(String service, JsonObject document) {
    Map<String, String> renamed = addComponents(service, document);
    String prefix = prefix(document);
    object(document, "paths")
        .forEach(
            (path, item) -> {
              String whole = withoutLastSlash(prefix + path);
              if (!paths.containsKey(whole)) {
                paths.put(whole, uniqueIds(service, relink(item, renamed)));
              }
            });
    JsonValue own = document.get("tags");
    if (own instanceof JsonArray list) {
      list.forEach(tag -> tags.putIfAbsent(tag.asJsonObject().getString("name", ""), tag));
    }
  }

  /** Whether there is a path that begins so. */
  boolean describes(String prefix) {
    return paths.keySet().stream().anyMatch(path -> path.startsWith(prefix));
  }

  JsonObject document(Iterable<String> missing) {
    JsonArrayBuilder absent = Json.createArrayBuilder();
    missing.forEach(absent::add);
    JsonObjectBuilder kinds = Json.createObjectBuilder();
    components.forEach((kind, entries) -> kinds.add(kind, objectOf(entries)));
    JsonArrayBuilder tagList = Json.createArrayBuilder();
    tags.values().forEach(tagList::add);
    return Json.createObjectBuilder()
        .add("openapi", "3.1.0")
        .add(
            "info",
            Json.createObjectBuilder()
                .add("title", "Ecom API")
                .add("version", "1")
                .add("description", "All services, as the gateway shows them."))
        .add("servers", Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
        .add("tags", tagList)
        .add("paths", objectOf(paths))
        .add("components", kinds)
        .add("x-ecom-missing-services", absent)
        .build();
  }

  private Map<String, String> addComponents(String service, JsonObject document) {
    Map<String, String> renamed = new HashMap<>();
    JsonObject own = object(document, "components");
    own.forEach(
        (kind, entries) -> {
          Map<String, JsonValue> known = known(kind);
          entries
              .asJsonObject()
              .forEach(
                  (name, value) -> {
                    if (known.containsKey(name) && !value.equals(known.get(name))) {
                      String ref = COMPONENTS + kind + "/" + name;
                      renamed.put(ref, ref + "_" + service);
                    }
                  });
        });
    own.forEach(
        (kind, entries) ->
            entries
                .asJsonObject()
                .forEach(
                    (name, value) -> {
                      boolean clash = renamed.containsKey(COMPONENTS + kind + "/" + name);
                      String as = clash ? name + "_" + service : name;
                      known(kind).putIfAbsent(as, relink(value, renamed));
                    }));
    return renamed;
  }

  private Map<String, JsonValue> known(String kind) {
    return components.computeIfAbsent(kind, ignored -> new TreeMap<>());
  }

  /** The path of the server that the document's own paths are relative to. */
  private static String prefix(JsonObject document) {
    if (document.get("servers") instanceof JsonArray servers && !servers.isEmpty()) {
      String url = servers.getJsonObject(0).getString("url", "");
      String path = url.contains("{") ? "" : URI.create(url).getPath();
      return path == null ? "" : path.replaceFirst("/$", "");
    }
    return "";
  }

  private static String withoutLastSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static JsonValue relink(JsonValue value, Map<String, String> renamed) {
    if (renamed.isEmpty()) {
      return value;
    }
    if (value instanceof JsonObject object) {
      JsonObjectBuilder copy = Json.createObjectBuilder();
      object.forEach((name, child) -> copy.add(name, relink(child, renamed)));
      return copy.build();
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder copy = Json.createArrayBuilder();
      array.forEach(child -> copy.add(relink(child, renamed)));
      return copy.build();
    }
    if (value instanceof JsonString text && renamed.containsKey(text.getString())) {
      return Json.createValue(renamed.get(text.getString()));
    }
    return value;
  }

  private JsonValue uniqueIds(String service, JsonValue pathItem) {
    JsonObjectBuilder item = Json.createObjectBuilder();
    pathItem
        .asJsonObject()
        .forEach(
            (method, value) -> {
              boolean named =
                  value instanceof JsonObject operation && operation.containsKey("operationId");
              String id = named ? value.asJsonObject().getString("operationId") : "";
              if (named && !operationIds.add(id)) {
                String unique = service + "_" + id;
                operationIds.add(unique);
                item.add(
                    method,
                    Json.createObjectBuilder(value.asJsonObject()).add("operationId", unique));
              } else {
                item.add(method, value);
              }
            });
    return item.build();
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject child ? child : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static JsonObjectBuilder objectOf(Map<String, JsonValue> entries) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    entries.forEach(object::add);
    return object;
  }
}
