package io.ecom.product.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a product is found by, and what a search asks for: folded words. */
public final class SearchWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> TOO_COMMON =
      Set.of("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");
  private static final int MOST_ASKED = 8;

  private SearchWords() {}

  public static List<String> of(ProductDetails details) {
    Stream<String> texts =
        Stream.of(
                Stream.of(details.title(), details.brand()),
                details.tags().stream(),
                details.categories().stream().map(Slug::value))
            .flatMap(text -> text);
    return List.copyOf(words(texts));
  }

  /** The words of a query that mean something, at most eight of them. */
  public static List<String> asked(String query) {
    return words(Stream.of(query)).stream().limit(MOST_ASKED).toList();
  }

  /**
   * What singular and plural of an English word begin with alike: good enough to find {@code mug}
   * for {@code mugs} and {@code battery} for {@code batteries}.
   */
  public static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static Set<String> words(Stream<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts
        .map(Slug::folded)
        .flatMap(NO_WORD::splitAsStream)
        .filter(word -> !word.isEmpty() && !TOO_COMMON.contains(word))
        .forEach(words::add);
    return words;
  }
}
