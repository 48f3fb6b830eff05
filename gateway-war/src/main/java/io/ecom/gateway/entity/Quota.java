package io.ecom.gateway.entity;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How many requests pass in any span of time as long as the window. */
public record Quota(int count, Duration window) {
  public Quota {
    if (count < 1 || window.toMillis() < 1) {
      throw new IllegalArgumentException("a quota lets at least one request pass in some time");
    }
  }

  /** Reads {@code 10/PT1M}: ten in any minute. */
  public static Quota of(String text) {
    String[] parts = text.strip().split("/", -1);
    try {
      if (parts.length == 2) {
        return new Quota(Integer.parseInt(parts[0].strip()), Duration.parse(parts[1].strip()));
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException("no quota: " + text, e);
    }
    throw new IllegalArgumentException("a quota looks like 10/PT1M, not like " + text);
  }
}
