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
    String slug = given(category);
    return new ProductQuery(
        words,
        slug.isEmpty() ? null : slug,
        price("minPrice", given(minPrice)),
        price("maxPrice", given(maxPrice)),
        statuses(),
        order(words),
        page.limit(),
        page.after(ProductQuery.CURSOR_PARTS));
  }

  private List<String> words() {
    String search = given(q);
    if (search.length() > MAX_QUERY) {
      throw ProblemException.invalid("q", "must have at most " + MAX_QUERY + " letters");
    }
    return SearchWords.asked(search);
  }

  private ProductSort order(List<String> words) {
    String code = given(sort);
    ProductSort wanted = code.isEmpty() ? ProductSort.RELEVANCE : ProductSort.named(code);
    return wanted == ProductSort.RELEVANCE && words.isEmpty() ? ProductSort.NEWEST : wanted;
  }

  private List<Status> statuses() {
    String code = given(status);
    if (code.equals(ALL)) {
      return List.of(Status.values());
    }
    return List.of(
        Status.named(code.isEmpty() ? Status.ACTIVE.code() : code)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "status", "must be one of active, draft, archived, all")));
  }

  private static @Nullable Long price(String field, String text) {
    if (text.isEmpty()) {
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

  private static String given(@Nullable String parameter) {
    return parameter == null ? "" : parameter.strip();
  }
}
