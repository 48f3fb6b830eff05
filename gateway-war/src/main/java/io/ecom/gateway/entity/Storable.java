package io.ecom.gateway.entity;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an answer may be shown to others than who asked for it. */
public final class Storable {
  private static final Set<String> HARMLESS_VARY = Set.of("accept-encoding", "origin", "accept");

  private Storable() {}

  public static boolean isStorable(Answer answer) {
    Headers headers = answer.headers();
    return answer.status() == 200
        && !headers.has("Set-Cookie")
        && !headers.has("Content-Encoding")
        && headers.all("Cache-Control").stream().noneMatch(Storable::isPrivate)
        && headers.all("Vary").stream().allMatch(Storable::isHarmless);
  }

  private static boolean isPrivate(String cacheControl) {
    String value = cacheControl.toLowerCase(Locale.ROOT);
    return value.contains("no-store") || value.contains("private");
  }

  private static boolean isHarmless(String vary) {
    return Stream.of(vary.toLowerCase(Locale.ROOT).split("[,\\s]+"))
        .allMatch(HARMLESS_VARY::contains);
  }
}
