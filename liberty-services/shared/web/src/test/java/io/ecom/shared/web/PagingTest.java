package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  @Provide
  Arbitrary<String> sortKey() {
    return Arbitraries.of("a", "|", "ß", "€", "😀", ",", "/", "+", "%", "\"", "0", "-", " ", "\n")
        .list()
        .ofMaxSize(20)
        .map(letters -> String.join("", letters));
  }

  @Property
  void aCursorComesBackAsItWasMadeAndFitsIntoAUrl(
      @ForAll @Size(min = 1, max = 3) List<@From("sortKey") String> parts) {
    String cursor = Cursor.encode(parts.toArray(String[]::new));

    assertThat(Cursor.decode(cursor, parts.size())).isEqualTo(parts);
    assertThat(cursor).matches("[A-Za-z0-9_-]*");
  }

  @Example
  void aCursorOfAnotherListIsRefused() {
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a", "b"), 1))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Cursor.decode("%%%", 1))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("cursor"));
  }

  @Example
  void theLastPageHasNoCursor() {
    assertThat(Page.cut(List.of("a", "b"), 2, x -> x).nextCursor()).isNull();
    assertThat(Page.cut(List.of("a", "b", "c"), 2, x -> x))
        .isEqualTo(new Page<>(List.of("a", "b"), "b"));
    assertThat(Page.cut(List.of(), 2, Object::toString).nextCursor()).isNull();
  }

  @Example
  void aMappedPageGoesOnWhereItDid() {
    assertThat(new Page<>(List.of(1, 2), "c").map(i -> "n" + i))
        .isEqualTo(new Page<>(List.of("n1", "n2"), "c"));
  }

  /** A reader who follows the cursors sees every item once. */
  @Property
  void thePagesTogetherAreTheList(
      @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 20) int limit) {
    List<Integer> all = IntStream.range(0, size).boxed().toList();
    List<Integer> seen = new ArrayList<>();
    String cursor = "-1";
    while (cursor != null) {
      int next = Integer.parseInt(cursor) + 1;
      List<Integer> oneMore = all.subList(next, Math.min(size, next + limit + 1));
      Page<Integer> page = Page.cut(oneMore, limit, Object::toString);
      seen.addAll(page.items());
      cursor = page.nextCursor();
    }

    assertThat(seen).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "ten", "99999999999", "1.5", " 5"})
  void limitsOutOfRangeAreRefused(String limit) {
    PageRequest request = new PageRequest();
    request.limit = limit;

    assertThatThrownBy(request::limit)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("limit"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "100, 100", "'', 20"})
  void limitsInRangeAreKept(String limit, int items) {
    PageRequest request = new PageRequest();
    request.limit = limit;

    assertThat(request.limit()).isEqualTo(items);
  }

  @Example
  void withoutParametersItIsTheFirstPage() {
    assertThat(new PageRequest().limit()).isEqualTo(20);
    assertThat(new PageRequest().after(2)).isEmpty();
  }
}
