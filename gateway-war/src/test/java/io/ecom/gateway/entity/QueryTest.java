package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  private record Parameter(String name, String value) {
    String encoded() {
      return URLEncoder.encode(name, StandardCharsets.UTF_8)
          + "="
          + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=5&category=tea, category=tea&limit=5",
    "q=blue%20mug, q=blue+mug",
    "q=%63up, q=cup",
    "q=caf%c3%a9, q=caf%C3%A9",
    "q, q=",
    "&&q=1&, q=1",
    "sku=B&sku=A, sku=B&sku=A"
  })
  void queriesThatMeanTheSameAreSpeltAlike(String query, String canonical) {
    assertThat(Query.parse(query).canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%zz", "%4=1"})
  void whatIsNotProperlyEncodedIsRefused(String query) {
    assertThatThrownBy(() -> Query.parse(query)).isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<List<Parameter>> parameters() {
    Arbitrary<String> name = Arbitraries.of("q", "sku", "limit", "a&b", "ü");
    Arbitrary<String> value = Arbitraries.strings().withChars("aä &=%+?#/").ofMaxLength(6);
    return Combinators.combine(name, value).as(Parameter::new).list().ofMaxSize(6);
  }

  @Property
  void theOrderOfNamesMakesNoDifference(@ForAll("parameters") List<Parameter> parameters) {
    List<Parameter> byName = new ArrayList<>(parameters);
    byName.sort(Comparator.comparing(Parameter::name).reversed());

    assertThat(parse(byName).canonical()).isEqualTo(parse(parameters).canonical());
  }

  /** Otherwise one could be answered with what another one asked for. */
  @Property
  void queriesThatDifferStayDifferent(
      @ForAll("parameters") List<Parameter> one, @ForAll("parameters") List<Parameter> other) {
    boolean same = meaning(one).equals(meaning(other));

    assertThat(parse(one).canonical().equals(parse(other).canonical())).isEqualTo(same);
  }

  @Property
  void theCanonicalSpellingIsItsOwn(@ForAll("parameters") List<Parameter> parameters) {
    String canonical = parse(parameters).canonical();

    assertThat(Query.parse(canonical).canonical()).isEqualTo(canonical);
  }

  private static Query parse(List<Parameter> parameters) {
    return Query.parse(
        parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&")));
  }

  private static Object meaning(List<Parameter> parameters) {
    return parameters.stream().collect(Collectors.groupingBy(Parameter::name));
  }
}
