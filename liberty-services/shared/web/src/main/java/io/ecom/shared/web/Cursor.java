package io.ecom.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Sort keys as opaque, URL-safe cursors. */
public final class Cursor {
  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  public static String encode(String... parts) {
    byte[] key = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  /**
   * @param size how many parts it must have
   * @throws ProblemException 400 when it is no cursor of ours
   */
  public static List<String> decode(String cursor, int size) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(key.split(SEPARATOR, -1));
      if (parts.size() == size) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      // answered below, together with cursors of another list
    }
    throw ProblemException.invalid("cursor", "is not a cursor of this list");
  }
}
