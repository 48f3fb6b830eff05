package io.ecom.order.boundary;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code wait} preference of RFC 7240. As the RFC wants it, nonsense is ignored. */
final class Preference {
  private static final Pattern WAIT =
      Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");
  private static final int MAX_SECONDS = 30;

  private Preference() {}

  /** How long the client wants to wait, at most as long as we let it; zero if it does not say. */
  static Duration wait(@Nullable String prefer) {
    Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
    return matcher.find()
        ? Duration.ofSeconds(Math.min(MAX_SECONDS, Integer.parseInt(matcher.group(1))))
        : Duration.ZERO;
  }
}
