package io.ecom.reconciliation.entity;

import java.time.Instant;
import java.util.Map;

/**
 * Something that two sides do not say alike.
 *
 * @param subject id of the order, the SKU or the service's name
 * @param says what each side says
 * @param since when the last of the sides changed
 */
public record Difference(
    Kind kind, String subject, Map<String, String> says, Instant since, Remedy remedy) {

  /** Whether it is the same difference, found again. */
  public boolean isSame(Difference other) {
    return kind == other.kind && subject.equals(other.subject);
  }
}
