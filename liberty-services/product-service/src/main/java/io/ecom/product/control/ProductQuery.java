package io.ecom.product.control;

import io.ecom.product.entity.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products a list shows.
 *
 * @param words what a search asks for; empty when it is no search
 * @param category slug
 * @param minPrice least price of the cheapest variant, in minor units
 * @param maxPrice highest price of the cheapest variant, in minor units
 * @param after where the page before ended: sort, key and id; empty for the first page
 */
public record ProductQuery(
    List<String> words,
    @Nullable String category,
    @Nullable Long minPrice,
    @Nullable Long maxPrice,
    List<Status> statuses,
    ProductSort sort,
    int limit,
    List<String> after) {

  /** How many parts {@code after} has. */
  public static final int CURSOR_PARTS = 3;
}
