package io.ecom.gateway.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * HTTP fields: names in any case, several values a name. There are few, and each request copies
 * them: looking through a list costs less than keeping them sorted.
 */
public final class Headers {
  private static final int USUAL = 24;

  private final ArrayList<String> names;
  private final ArrayList<String> values;

  public Headers() {
    names = new ArrayList<>(USUAL);
    values = new ArrayList<>(USUAL);
  }

  private Headers(Headers other) {
    names = new ArrayList<>(other.names);
    values = new ArrayList<>(other.values);
  }

  public Headers add(String name, String value) {
    names.add(name);
    values.add(value);
    return this;
  }

  public Headers set(String name, String value) {
    int first = indexOf(name, 0);
    if (first < 0) {
      return add(name, value);
    }
    names.set(first, name);
    values.set(first, value);
    removeFrom(name, first + 1);
    return this;
  }

  public Headers remove(String name) {
    removeFrom(name, 0);
    return this;
  }

  /** Changes the values of a field, if it is there. */
  public void replace(String name, UnaryOperator<List<String>> change) {
    List<String> before = all(name);
    if (!before.isEmpty()) {
      remove(name);
      change.apply(before).forEach(value -> add(name, value));
    }
  }

  public boolean has(String name) {
    return indexOf(name, 0) >= 0;
  }

  public Optional<String> first(String name) {
    int index = indexOf(name, 0);
    return index < 0 ? Optional.empty() : Optional.of(values.get(index));
  }

  public List<String> all(String name) {
    int index = indexOf(name, 0);
    if (index < 0) {
      return List.of();
    }
    List<String> found = new ArrayList<>(1);
    for (; index >= 0; index = indexOf(name, index + 1)) {
      found.add(values.get(index));
    }
    return found;
  }

  public void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < names.size(); i++) {
      action.accept(names.get(i), values.get(i));
    }
  }

  public Headers copy() {
    return new Headers(this);
  }

  private int indexOf(String name, int from) {
    for (int i = from; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private void removeFrom(String name, int from) {
    for (int i = indexOf(name, from); i >= 0; i = indexOf(name, i)) {
      names.remove(i);
      values.remove(i);
    }
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
