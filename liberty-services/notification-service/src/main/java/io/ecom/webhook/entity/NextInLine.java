package io.ecom.webhook.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Which of the messages about one order, or one SKU, goes first. */
public final class NextInLine {
  private static final Comparator<Delivery> BY_SEQUENCE =
      Comparator.comparingLong((Delivery delivery) -> delivery.message().sequence())
          .thenComparing(Delivery::createdAt)
          .thenComparing(Delivery::id);

  private static final Comparator<Delivery> BY_TIME =
      Comparator.comparing((Delivery delivery) -> delivery.message().time())
          .thenComparing(Delivery::createdAt)
          .thenComparing(Delivery::id);

  private NextInLine() {}

  /**
   * Each source numbers what it tells, and its clock is no witness against that; between sources
   * there is only the time.
   */
  public static Optional<Delivery> of(List<Delivery> waiting) {
    Collection<Delivery> heads =
        waiting.stream()
            .collect(
                Collectors.toMap(
                    delivery -> delivery.message().source(),
                    delivery -> delivery,
                    BinaryOperator.minBy(BY_SEQUENCE)))
            .values();
    return heads.stream().min(BY_TIME);
  }
}
