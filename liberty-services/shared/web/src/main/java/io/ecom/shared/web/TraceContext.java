package io.ecom.shared.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of what the current thread works on: an HTTP request or an event. A new
 * trace begins where nothing was passed on.
 */
public final class TraceContext {
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private TraceContext() {}

  /** The current {@code traceparent}; begins a trace if there is none. */
  public static String traceparent() {
    String current = CURRENT.get();
    if (current == null) {
      current = create();
      CURRENT.set(current);
    }
    return current;
  }

  public static String traceId() {
    return traceparent().substring(3, 35);
  }

  /** Continues the trace that was passed on, or begins a new one if it is missing or malformed. */
  public static void continueFrom(@Nullable String traceparent) {
    CURRENT.set(
        traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : create());
  }

  public static void clear() {
    CURRENT.remove();
  }

  /** Nobody gains anything by guessing one, so a fast source of numbers will do. */
  private static String create() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return "00-"
        + hex.toHexDigits(random.nextLong())
        + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE))
        + "-"
        + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE))
        + "-01";
  }
}
