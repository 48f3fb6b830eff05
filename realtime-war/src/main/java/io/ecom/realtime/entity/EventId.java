package io.ecom.realtime.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an event stands in the stream: when it was appended, counted within the millisecond. */
public record EventId(long millis, long sequence) implements Comparable<EventId> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
  private static final Comparator<EventId> ORDER =
      Comparator.comparingLong(EventId::millis).thenComparingLong(EventId::sequence);

  /** Before every event. */
  public static final EventId NONE = new EventId(0, 0);

  public static Optional<EventId> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new EventId(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  public Instant time() {
    return Instant.ofEpochMilli(millis);
  }

  public boolean isAfter(EventId other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(EventId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return millis + "-" + sequence;
  }
}
