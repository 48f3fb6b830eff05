package io.ecom.gateway.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** HTTP fields: names in any case, several values a name. */
public final class Headers {
  private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public Headers add(String name, String value) {
    fields.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
    return this;
  }

  public Headers set(String name, String value) {
    fields.remove(name);
    return add(name, value);
  }

  public Headers remove(String name) {
    fields.remove(name);
    return this;
  }

  /** Changes the values of a field, if it is there. */
  public void replace(String name, UnaryOperator<List<String>> change) {
    List<String> values = fields.remove(name);
    if (values != null) {
      change.apply(values).forEach(value -> add(name, value));
    }
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  public void forEach(BiConsumer<String, String> action) {
    fields.forEach((name, values) -> values.forEach(value -> action.accept(name, value)));
  }

  public Headers copy() {
    Headers copy = new Headers();
    forEach(copy::add);
    return copy;
  }

  @Override
  public String toString() {
    return fields.keySet().toString();
  }
}
