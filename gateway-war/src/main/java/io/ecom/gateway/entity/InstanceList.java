package io.ecom.gateway.entity;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Base addresses of a service's instances, as configured. */
public final class InstanceList {
  private InstanceList() {}

  /**
   * Parses {@code http://a:3002,http://b:3012}.
   *
   * @throws IllegalArgumentException for anything but HTTP addresses without a path
   */
  public static List<URI> parse(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(InstanceList::address)
        .distinct()
        .toList();
  }

  private static URI address(String text) {
    URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || !uri.getRawPath().isEmpty() || uri.getQuery() != null) {
      throw new IllegalArgumentException("not the address of an instance: " + text);
    }
    return uri;
  }
}
