package io.ecom.shared.web;

import jakarta.json.bind.JsonbException;
import org.jspecify.annotations.Nullable;

/** Where a whole number belongs there is a fraction, or more than the field can hold. */
final class NotAWholeNumber extends JsonbException {
  private static final long serialVersionUID = 1L;

  private final String field;

  NotAWholeNumber(String field, ArithmeticException cause) {
    super("no whole number in " + field, cause);
    this.field = field;
  }

  /** The name it has in the JSON; of an array, that of the array. */
  String field() {
    return field;
  }

  /** The binding wraps what goes wrong, and JAX-RS wraps that. */
  static @Nullable NotAWholeNumber in(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof NotAWholeNumber found) {
        return found;
      }
    }
    return null;
  }
}
