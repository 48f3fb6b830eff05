package io.ecom.gateway.entity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, sorted by name: one spelling for all queries that mean the same. */
public final class Query {
  private final Map<String, List<String>> parameters;

  private Query(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /**
   * @throws IllegalArgumentException if it is not properly percent-encoded
   */
  public static Query parse(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return new Query(Map.of());
    }
    Map<String, List<String>> parameters =
        Stream.of(raw.split("&"))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    pair -> decode(pair[0]),
                    TreeMap::new,
                    Collectors.mapping(
                        pair -> pair.length == 1 ? "" : decode(pair[1]), Collectors.toList())));
    return new Query(parameters);
  }

  public boolean has(String name) {
    return parameters.containsKey(name);
  }

  public List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** The sorted query as it goes over the wire; empty if there are no parameters. */
  public String canonical() {
    return parameters.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
        .collect(Collectors.joining("&"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
