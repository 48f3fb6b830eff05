package io.ecom.realtime.entity;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The web origins whose pages may connect. */
public record Origins(Set<String> allowed) {

  /** One's own machine goes by two names: either allows the other. */
  public static Origins of(Collection<String> origins) {
    return new Origins(
        origins.stream()
            .map(origin -> origin.strip().replaceAll("/+$", ""))
            .flatMap(Origins::withTwin)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> withTwin(String origin) {
    String host = URI.create(origin).getHost();
    if ("localhost".equals(host)) {
      return Stream.of(origin, origin.replace("//localhost", "//127.0.0.1"));
    }
    if ("127.0.0.1".equals(host)) {
      return Stream.of(origin, origin.replace("//127.0.0.1", "//localhost"));
    }
    return Stream.of(origin);
  }

  /** Only browsers send an origin, and a page cannot keep them from it. */
  public boolean allow(@Nullable String origin) {
    return origin == null || allowed.contains(origin);
  }
}
