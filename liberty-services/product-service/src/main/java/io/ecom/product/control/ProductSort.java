package io.ecom.product.control;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.ecom.shared.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The orders a list can be read in; each is total, because it ends with the id. */
public enum ProductSort {
  RELEVANCE("relevance", ProductSort.SCORE, false),
  NEWEST("newest", "_id", false),
  PRICE("price", ProductDocuments.PRICE_FROM, true),
  PRICE_DESCENDING("-price", ProductDocuments.PRICE_FROM, false),
  TITLE("title", ProductDocuments.TITLE_KEY, true);

  static final String SCORE = "score";

  private final String code;
  private final String field;
  private final boolean ascends;

  ProductSort(String code, String field, boolean ascends) {
    this.code = code;
    this.field = field;
    this.ascends = ascends;
  }

  public static ProductSort named(String code) {
    return Arrays.stream(values())
        .filter(sort -> sort.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "sort",
                    "must be one of "
                        + Arrays.stream(values())
                            .map(sort -> sort.code)
                            .collect(Collectors.joining(", "))));
  }

  String code() {
    return code;
  }

  Bson order() {
    List<String> keys = field.equals("_id") ? List.of("_id") : List.of(field, "_id");
    return ascends ? ascending(keys) : descending(keys);
  }

  /** The key of the last product of a page, as text for its cursor. */
  String keyOf(Document last) {
    return String.valueOf(last.get(field));
  }

  /**
   * What comes after a product in this order. Written so that the index is entered at the key, and
   * left only for products that have the same key.
   */
  Bson after(String key, String id) {
    String beyond = ascends ? "$gt" : "$lt";
    Document afterId = new Document("_id", new Document(beyond, id));
    if (field.equals("_id")) {
      return afterId;
    }
    Object value = value(key);
    return new Document(field, new Document(beyond + "e", value))
        .append("$or", List.of(new Document(field, new Document(beyond, value)), afterId));
  }

  private Object value(String key) {
    try {
      return switch (this) {
        case PRICE, PRICE_DESCENDING -> Long.valueOf(key);
        case RELEVANCE -> Double.valueOf(key);
        case NEWEST, TITLE -> key;
      };
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }
}
