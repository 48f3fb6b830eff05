package io.ecom.shared.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import org.bson.conversions.Bson;

/** Strings by what they begin with. */
public final class Prefix {
  /** The last code point, which is no character: comes after whatever a string may go on with. */
  private static final String LAST = "\uDBFF\uDFFF";

  private Prefix() {}

  /** A range of the field's index, for any text: a regular expression could not hold a NUL. */
  public static Bson startsWith(String field, String prefix) {
    return and(gte(field, prefix), lt(field, prefix + LAST));
  }
}
