package io.ecom.webhook.control;

import io.ecom.shared.web.ProblemException;
import io.ecom.webhook.control.DeliveryStore.Position;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cursors of this component's lists. */
final class Positions {
  private Positions() {}

  static @Nullable Position of(List<String> sortKey) {
    if (sortKey.isEmpty()) {
      return null;
    }
    try {
      return new Position(Instant.ofEpochMilli(Long.parseLong(sortKey.get(0))), sortKey.get(1));
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }
}
