package io.ecom.product.boundary;

import io.ecom.product.control.ProductQuery;
import io.ecom.product.control.ProductSort;
import io.ecom.product.entity.SearchWords;
import io.ecom.product.entity.Status;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters and order of the product list: a {@code @BeanParam}. */
public class ProductListParams {

  private static final int MAX_QUERY = 200;
  private static final String ALL = "all";

  @BeanParam PageRequest page = new PageRequest();

  @Parameter(description = "Search: all words, as they stand in title, brand, tags or description")
  @QueryParam("q")
  @Nullable String q;

  @Parameter(description = "Slug of a category")
  @QueryParam("category")
  @Nullable String category;

  @Parameter(
      description = "Least priceFrom, in minor units",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
  @QueryParam("minPrice")
  @Nullable String minPrice;

  @Parameter(
      description = "Highest priceFrom, in minor units",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
  @QueryParam("maxPrice")
  @Nullable String maxPrice;

  @Parameter(
      description = "Order; relevance is the default of a search, newest that of a list",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"relevance", "newest", "price", "-price", "title"}))
  @QueryParam("sort")
  @Nullable String sort;

  @Parameter(
      description = "Others than active are for the roles admin and catalog",
      schema =
          @Schema(
              type = SchemaType.STRING,
              defaultValue = "active",
              enumeration = {"active", "draft", "archived", ALL}))
  @QueryParam("status")
  @Nullable String status;

  boolean isPublic() {
    return statuses().equals(List.of(Status.ACTIVE));
  }

  ProductQuery toQuery() {
    List<String> words = words();
    return new ProductQuery(
        words,
        isSet(category) ? category : null,
        price("minPrice", minPrice),
        price("maxPrice", maxPrice),
        statuses(),
        order(words),
        page.limit(),
        page.after(ProductQuery.CURSOR_PARTS));
  }

  private List<String> words() {
    if (!isSet(q)) {
      return List.of();
    }
    if (q.length() > MAX_QUERY) {
      throw ProblemException.invalid("q", "must have at most " + MAX_QUERY + " letters");
    }
    return SearchWords.asked(q);
  }

  private ProductSort order(List<String> words) {
    if (isSet(sort)) {
      ProductSort wanted = ProductSort.named(sort);
      return wanted == ProductSort.RELEVANCE && words.isEmpty() ? ProductSort.NEWEST : wanted;
    }
    return words.isEmpty() ? ProductSort.NEWEST : ProductSort.RELEVANCE;
  }

  private List<Status> statuses() {
    if (!isSet(status)) {
      return List.of(Status.ACTIVE);
    }
    return status.equals(ALL)
        ? List.of(Status.values())
        : List.of(
            Status.named(status)
                .orElseThrow(
                    () ->
                        ProblemException.invalid(
                            "status", "must be one of active, draft, archived, all")));
  }

  private static @Nullable Long price(String field, @Nullable String text) {
    if (!isSet(text)) {
      return null;
    }
    try {
      long price = Long.parseLong(text);
      if (price >= 0) {
        return price;
      }
    } catch (NumberFormatException e) {
      // answered below, together with negative numbers
    }
    throw ProblemException.invalid(field, "must be an amount in minor units");
  }

  @org.jspecify.annotations.NullUnmarked
  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }
}
