package io.ecom.product.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  @Example
  void aProductIsFoundByTitleBrandTagsAndCategories() {
    assertThat(SearchWords.of(Products.plainMug()))
        .containsExactly("blue", "mug", "harbour", "sons", "gift", "cafe", "kitchen");
  }

  @Example
  void aQueryIsFoldedLikeWhatItSearches() {
    assertThat(SearchWords.asked(" The CAFÉ-mug of the café ")).containsExactly("cafe", "mug");
  }

  @Example
  void aQueryOfNoWordsAsksForNothing() {
    assertThat(SearchWords.asked("")).isEmpty();
    assertThat(SearchWords.asked("\"-$.*")).isEmpty();
    assertThat(SearchWords.asked("the of and")).isEmpty();
  }

  @Example
  void aQueryHasAtMostEightWords() {
    assertThat(SearchWords.asked("1 2 3 4 5 6 7 8 9 10")).hasSize(8);
  }

  /** They go into a query language in which quotes and dashes mean something. */
  @Property
  void wordsAreLettersAndDigitsOnly(@ForAll String query) {
    assertThat(SearchWords.asked(query)).allMatch(word -> word.matches("[\\p{L}\\p{N}]+"));
  }

  @ParameterizedTest
  @CsvSource({
    "mugs, mug",
    "mug, mug",
    "batteries, batter",
    "glass, glass",
    "dress, dress",
    "bus, bus",
    "pies, pie",
    "jeans, jean"
  })
  void singularAndPluralBeginAlike(String word, String stem) {
    assertThat(SearchWords.stem(word)).isEqualTo(stem);
  }
}
