package io.ecom.shared.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted: a {@code @BeanParam}. */
public class PageRequest {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  @Parameter(
      description = "How many items, 1 to 100",
      schema =
          @Schema(
              implementation = Integer.class,
              minimum = "1",
              maximum = "100",
              defaultValue = "20"))
  @QueryParam("limit")
  @Nullable String limit;

  @Parameter(description = "nextCursor of the part before")
  @QueryParam("cursor")
  @Nullable String cursor;

  public int limit() {
    if (limit == null || limit.isEmpty()) {
      return DEFAULT_LIMIT;
    }
    try {
      int wanted = Integer.parseInt(limit);
      if (wanted >= 1 && wanted <= MAX_LIMIT) {
        return wanted;
      }
    } catch (NumberFormatException e) {
      // answered below, together with numbers out of range
    }
    throw ProblemException.invalid("limit", "must be a number from 1 to " + MAX_LIMIT);
  }

  /**
   * The sort key to continue after; empty for the first page.
   *
   * @param size how many parts the sort key has
   */
  public List<String> after(int size) {
    return cursor == null || cursor.isEmpty() ? List.of() : Cursor.decode(cursor, size);
  }
}
