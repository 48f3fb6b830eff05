package io.ecom.shared.sealing;

import java.nio.charset.StandardCharsets;

/**
 * The row that a sealed value belongs to: in another one it cannot be opened, so that nobody who
 * can write to the database gives an account the secret of his own.
 */
public record Place(String collection, String row) {

  /** A NUL is in no name of a collection, so that no two places look alike. */
  byte[] bytes() {
    return (collection + '\0' + row).getBytes(StandardCharsets.UTF_8);
  }
}
