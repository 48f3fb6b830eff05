package io.ecom.gateway.entity;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Base addresses of a service's instances, as configured. */
public final class InstanceList {
  private static final Pattern ENTRY =
      Pattern.compile("([^;\\s]+?)/?(?:" + number("weight") + "|" + number("room") + ")*");

  private InstanceList() {}

  private static String number(String name) {
    return "\\s*;\\s*" + name + "\\s*=\\s*(?<" + name + ">\\d{1,4})";
  }

  /**
   * Parses {@code http://a:3002;weight=9;room=200,http://b:3012}. Who has no weight has 1; of an
   * address that is named twice the first entry holds.
   *
   * @throws IllegalArgumentException for anything but HTTP addresses without a path
   */
  public static List<InstanceAddress> parse(String text) {
    Map<URI, InstanceAddress> instances = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        InstanceAddress instance = instance(part.strip());
        instances.putIfAbsent(instance.uri(), instance);
      }
    }
    Collection<InstanceAddress> each = instances.values();
    return List.copyOf(each);
  }

  private static InstanceAddress instance(String text) {
    Matcher entry = ENTRY.matcher(text);
    if (!entry.matches()) {
      throw new IllegalArgumentException("not an instance: " + text);
    }
    return new InstanceAddress(
        address(entry.group(1)), number(entry, "weight").orElse(1), number(entry, "room"));
  }

  private static OptionalInt number(Matcher entry, String name) {
    String text = entry.group(name);
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static URI address(String text) {
    URI uri = URI.create(text);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || !uri.getRawPath().isEmpty() || uri.getQuery() != null) {
      throw new IllegalArgumentException("not the address of an instance: " + text);
    }
    return uri;
  }
}
