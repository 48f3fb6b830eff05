package io.ecom.product.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of a URL that names a product or category: lower-case words joined by dashes. */
public record Slug(String value) {

  private static final int MAX_LENGTH = 120;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  /** Paths below the products that are something else. */
  private static final Set<String> RESERVED = Set.of("categories", "skus", "media", "imports");

  public Slug {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new InvalidProduct(
          "slug", "must be lower-case words joined by dashes, at most " + MAX_LENGTH + " letters");
    }
    if (RESERVED.contains(value)) {
      throw new InvalidProduct("slug", "is a reserved word");
    }
  }

  /** The slug of a name: {@code Café & Crème} becomes {@code cafe-creme}. */
  public static Slug of(String name) {
    String words = NO_WORD.matcher(folded(name)).replaceAll("-");
    String cut = words.substring(0, Math.min(words.length(), MAX_LENGTH));
    return new Slug(EDGES.matcher(cut).replaceAll(""));
  }

  /** Lower case without accents: how names are compared, sorted and searched. */
  public static String folded(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS
        .matcher(decomposed)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("œ", "oe")
        .replace("æ", "ae");
  }

  @Override
  public String toString() {
    return value;
  }
}
