package io.ecom.product.control.shopify;

import io.ecom.contracts.Money;
import io.ecom.product.entity.Category;
import io.ecom.product.entity.Image;
import io.ecom.product.entity.InvalidProduct;
import io.ecom.product.entity.ProductDetails;
import io.ecom.product.entity.Slug;
import io.ecom.product.entity.Status;
import io.ecom.product.entity.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a product of the rows that share a handle; the first row says what is true of all. */
final class CandidateReader {

  private static final int OPTIONS = 3;
  private static final Pattern PATH = Pattern.compile("\\s*>\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** What Shopify calls the option of a product that has none. */
  private static final String NO_OPTION = "Title";

  private final String currency;

  CandidateReader(String currency) {
    this.currency = currency;
  }

  Candidate read(List<Row> rows) throws RowRejected {
    Row first = rows.get(0);
    String handle = first.text(Columns.HANDLE);
    for (Row row : rows) {
      if (row.isTorn()) {
        throw new RowRejected(row.line(), "the row has more or fewer fields than the header");
      }
    }
    if (handle.isEmpty()) {
      throw new RowRejected(first.line(), "Handle is missing");
    }
    List<String> options = optionNames(first);
    List<Variant> variants = variants(rows, options.size());
    try {
      List<Image> images = images(rows, first.text(Columns.TITLE));
      List<Category> categories = categories(first, images);
      ProductDetails details =
          new ProductDetails(
              slug(handle),
              first.text(Columns.TITLE),
              HtmlText.of(first.text(Columns.BODY)),
              first.text(Columns.VENDOR),
              status(first),
              categories.stream().map(Category::slug).toList(),
              images,
              options,
              variants,
              listed(first.text(Columns.TAGS)));
      return new Candidate(first.line(), handle, details, categories);
    } catch (InvalidProduct e) {
      throw new RowRejected(first.line(), e.field() + " " + e.getMessage());
    }
  }

  private static Slug slug(String handle) {
    try {
      return new Slug(handle);
    } catch (InvalidProduct e) {
      return Slug.of(handle);
    }
  }

  private static List<String> optionNames(Row first) {
    List<String> names =
        IntStream.rangeClosed(1, OPTIONS)
            .mapToObj(number -> first.text(Columns.optionName(number)))
            .filter(name -> !name.isEmpty())
            .toList();
    return names.equals(List.of(NO_OPTION)) ? List.of() : names;
  }

  private List<Variant> variants(List<Row> rows, int options) throws RowRejected {
    List<Variant> variants = new ArrayList<>();
    for (Row row : rows) {
      if (row.has(Columns.SKU) || row.has(Columns.PRICE) || row.has(Columns.optionValue(1))) {
        variants.add(variant(row, options));
      }
    }
    return variants;
  }

  private Variant variant(Row row, int options) throws RowRejected {
    Money price = row.money(Columns.PRICE, currency);
    if (price == null) {
      throw new RowRejected(row.line(), Columns.PRICE + " is missing");
    }
    Money compareAt = row.money(Columns.COMPARE_AT_PRICE, currency);
    // Shops export 0 or the price itself where nothing is reduced.
    boolean reduced = compareAt != null && compareAt.amount() > price.amount();
    Integer quantity = row.quantity(Columns.QUANTITY);
    List<String> values =
        IntStream.rangeClosed(1, options)
            .mapToObj(number -> row.text(Columns.optionValue(number)))
            .toList();
    String image = row.text(Columns.VARIANT_IMAGE);
    try {
      return new Variant(
          row.text(Columns.SKU),
          values,
          price,
          reduced ? compareAt : null,
          // Shopify allows overselling, so an export may hold less than nothing.
          quantity == null ? null : Integer.valueOf(Math.max(0, quantity)),
          image.isEmpty() ? null : image);
    } catch (InvalidProduct e) {
      throw new RowRejected(row.line(), e.field() + " " + e.getMessage());
    }
  }

  private static List<Image> images(List<Row> rows, String title) {
    Map<String, Image> images = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.has(Columns.IMAGE)) {
        String alt = row.has(Columns.IMAGE_ALT) ? row.text(Columns.IMAGE_ALT) : title;
        String url = row.text(Columns.IMAGE);
        images.putIfAbsent(url, new Image(url, alt));
      }
    }
    return List.copyOf(images.values());
  }

  /** The shop's own type names the category; else the end of Shopify's taxonomy path. */
  private static List<Category> categories(Row first, List<Image> images) {
    String[] path = PATH.split(first.text(Columns.PRODUCT_CATEGORY));
    String name = first.has(Columns.TYPE) ? first.text(Columns.TYPE) : path[path.length - 1];
    return name.isEmpty()
        ? List.of()
        : List.of(new Category(Slug.of(name), name, "", images.isEmpty() ? null : images.get(0)));
  }

  private static Status status(Row first) throws RowRejected {
    String code = first.text(Columns.STATUS).toLowerCase(Locale.ROOT);
    Status status =
        code.isEmpty()
            ? Status.ACTIVE
            : Status.named(code)
                .orElseThrow(
                    () -> new RowRejected(first.line(), Columns.STATUS + " is unknown: " + code));
    boolean hidden = first.text(Columns.PUBLISHED).equalsIgnoreCase("false");
    return hidden && status == Status.ACTIVE ? Status.DRAFT : status;
  }

  private static List<String> listed(String commaSeparated) {
    return Stream.of(COMMA.split(commaSeparated)).filter(tag -> !tag.isEmpty()).distinct().toList();
  }
}
