package io.ecom.shared.sealing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for AES-256.
 *
 * @param id by which sealed values name it
 */
record SealingKey(String id, SecretKey key) {
  private static final int BYTES = 32;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  /**
   * Reads a setting {@code id:base64key,…}.
   *
   * @throws IllegalArgumentException that says which one is wrong, and nothing of the keys
   */
  static List<SealingKey> parse(String setting) {
    List<SealingKey> keys = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String part : setting.split(",", -1)) {
      SealingKey next = one(part.strip(), keys.size() + 1);
      if (!ids.add(next.id)) {
        throw new IllegalArgumentException("there are two keys " + next.id);
      }
      keys.add(next);
    }
    return List.copyOf(keys);
  }

  private static SealingKey one(String text, int position) {
    int colon = text.indexOf(':');
    if (colon < 0 || !ID.matcher(text.substring(0, colon)).matches()) {
      throw new IllegalArgumentException(
          "key number " + position + " is no id:base64key (letters, digits, - and _ in the id)");
    }
    String id = text.substring(0, colon);
    byte[] bytes = decode(id, text.substring(colon + 1));
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("key " + id + " does not have " + BYTES + " bytes");
    }
    return new SealingKey(id, new SecretKeySpec(bytes, "AES"));
  }

  private static byte[] decode(String id, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Without its cause, which quotes a character of the key.
      throw new IllegalArgumentException("key " + id + " is not Base64");
    }
  }

  @Override
  public String toString() {
    return "SealingKey[" + id + "]";
  }
}
