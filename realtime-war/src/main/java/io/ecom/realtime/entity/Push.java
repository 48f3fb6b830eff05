package io.ecom.realtime.entity;

import java.util.Map;
import java.util.Set;

/**
 * What one audience is told of an event.
 *
 * @param type as clients know it
 * @param only the fields of the event's data that this audience may see; empty for all of them
 * @param added fields that the type implies and the event does not spell out
 */
public record Push(Audience audience, String type, Set<String> only, Map<String, String> added) {
  public Push {
    only = Set.copyOf(only);
    added = Map.copyOf(added);
  }

  static Push whole(Audience audience, String type) {
    return new Push(audience, type, Set.of(), Map.of());
  }

  Push only(String... fields) {
    return new Push(audience, type, Set.of(fields), added);
  }

  Push withStatus(String status) {
    return new Push(audience, type, only, Map.of("status", status));
  }

  public boolean shows(String field) {
    return only.isEmpty() || only.contains(field);
  }
}
