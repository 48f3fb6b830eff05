package io.ecom.shared.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins; null after the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Cuts a page from a result that was asked for with one item more than the limit.
   *
   * @param cursorOf the cursor that continues after an item
   */
  public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, String> cursorOf) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null);
    }
    List<T> items = List.copyOf(oneMore.subList(0, limit));
    return new Page<>(items, cursorOf.apply(items.get(limit - 1)));
  }

  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), nextCursor);
  }
}
