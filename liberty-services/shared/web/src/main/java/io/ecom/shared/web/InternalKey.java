package io.ecom.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The secret that the shop's services share ({@code ecom.internal.key}); see ADR 5. */
final class InternalKey {
  static final String HEADER = "X-Internal-Key";
  private static final String PROPERTY = "ecom.internal.key";

  /** Shorter ones can be guessed, and count as none. */
  private static final int SHORTEST = 24;

  private InternalKey() {}

  /** Empty if this installation has none, so that nobody is let in. */
  static Optional<String> configured() {
    return ConfigProvider.getConfig()
        .getOptionalValue(PROPERTY, String.class)
        .filter(key -> key.length() >= SHORTEST);
  }

  static boolean isRight(Optional<String> key, @Nullable String sent) {
    return key.isPresent() && sent != null && MessageDigest.isEqual(bytes(key.get()), bytes(sent));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
