package io.ecom.contracts;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may change in a schema that others rely on: optional fields may be added, nothing else.
 * Readers of tomorrow see messages of yesterday, and the other way round.
 */
final class ReleasedSchemas {
  private static final Set<String> WORDS_ONLY =
      Set.of("$id", "$schema", "title", "description", "examples");
  private static final Set<String> WALKED = Set.of("properties", "required", "items");

  private ReleasedSchemas() {}

  /** What breaks, in words; empty if nothing does. */
  static List<String> breaks(JsonObject released, JsonObject now) {
    List<String> found = new ArrayList<>();
    compare("", released, now, found);
    return found;
  }

  private static void compare(String at, JsonObject released, JsonObject now, List<String> found) {
    Set<String> keywords = new HashSet<>(released.keySet());
    keywords.addAll(now.keySet());
    keywords.removeAll(WORDS_ONLY);
    keywords.removeAll(WALKED);
    for (String keyword : keywords) {
      if (!String.valueOf(released.get(keyword)).equals(String.valueOf(now.get(keyword)))) {
        found.add(at + ": " + keyword + " has changed");
      }
    }
    if (!required(released).equals(required(now))) {
      found.add(at + ": other fields are required");
    }
    if (released.containsKey("items") != now.containsKey("items")) {
      found.add(at + ": items has changed");
    } else if (released.containsKey("items")) {
      compare(at + "[]", released.getJsonObject("items"), now.getJsonObject("items"), found);
    }
    compareProperties(at, properties(released), properties(now), found);
  }

  private static void compareProperties(
      String at, JsonObject released, JsonObject now, List<String> found) {
    for (String name : released.keySet()) {
      if (now.containsKey(name)) {
        compare(at + "." + name, released.getJsonObject(name), now.getJsonObject(name), found);
      } else {
        found.add(at + "." + name + ": is gone");
      }
    }
  }

  private static JsonObject properties(JsonObject schema) {
    return schema.containsKey("properties")
        ? schema.getJsonObject("properties")
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static Set<JsonValue> required(JsonObject schema) {
    return schema.containsKey("required")
        ? new HashSet<>(schema.getJsonArray("required"))
        : Set.of();
  }
}
