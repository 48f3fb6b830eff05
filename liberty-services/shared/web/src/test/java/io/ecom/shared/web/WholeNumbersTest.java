package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {
  private final Jsonb binding = new WholeNumbers().getContext(Numbers.class);

  public record Line(String sku, int quantity) {}

  public record Numbers(
      int i,
      Integer boxed,
      long l,
      Long large,
      OptionalInt maybe,
      int[] array,
      List<Integer> list,
      Map<String, Long> map,
      List<Line> lines,
      BigDecimal decimal,
      double real) {}

  /** As JAX-RS reads bodies. */
  private Numbers read(String json) {
    return binding.fromJson(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Numbers.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i | 1.5",
        "i | 0.1",
        "i | -1.5",
        "i | 2147483648",
        "i | -2147483649",
        "i | 4294967297",
        "i | 1e400",
        "i | 1e-400",
        "boxed | 1.5",
        "boxed | 2147483648",
        "l | 1.5",
        "l | 9223372036854775808",
        "l | 1e400",
        "large | 1.5",
        "large | -9223372036854775809",
        "maybe | 1.5",
        "array | [1, 1.5]",
        "list | [1, 1.5]"
      })
  void whatDoesNotFitIsRefusedByName(String field, String value) {
    Throwable failure = catchThrowable(() -> read("{\"%s\": %s}".formatted(field, value)));
    assertThat(NotAWholeNumber.in(failure)).isNotNull();
    assertThat(NotAWholeNumber.in(failure).field()).isEqualTo(field);
  }

  @Test
  void inWhatLiesDeeperToo() {
    for (String json :
        List.of(
            "{\"lines\": [{\"sku\": \"A\", \"quantity\": 1.5}]}",
            "{\"unknown\": {\"x\": 1.5}, \"map\": {\"quantity\": 1.5}}")) {
      NotAWholeNumber found = NotAWholeNumber.in(catchThrowable(() -> read(json)));
      assertThat(found).isNotNull();
      assertThat(found.field()).isEqualTo("quantity");
    }
  }

  @Test
  void whatFitsIsTaken() {
    Numbers read =
        read(
            """
            {"i": 2147483647, "boxed": -2147483648, "l": 9223372036854775807, "large": 7.0,
             "maybe": 2, "array": [1, 1e2], "list": [3, null], "map": {"x": -9223372036854775808},
             "lines": [{"sku": "A", "quantity": 1}], "decimal": 1.5, "real": 2.5, "unknown": 1.5}
            """);
    assertThat(read.i()).isEqualTo(Integer.MAX_VALUE);
    assertThat(read.boxed()).isEqualTo(Integer.MIN_VALUE);
    assertThat(read.l()).isEqualTo(Long.MAX_VALUE);
    assertThat(read.large()).isEqualTo(7);
    assertThat(read.maybe()).hasValue(2);
    assertThat(read.array()).containsExactly(1, 100);
    assertThat(read.list()).containsExactly(3, null);
    assertThat(read.map()).containsEntry("x", Long.MIN_VALUE);
    assertThat(read.lines()).containsExactly(new Line("A", 1));
    assertThat(read.decimal()).isEqualByComparingTo("1.5");
    assertThat(read.real()).isEqualTo(2.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"many\"", "[1]", "{}"})
  void whatIsNoNumberIsRefusedAsBefore(String value) {
    Throwable failure = catchThrowable(() -> read("{\"boxed\": " + value + "}"));
    assertThat(failure).isInstanceOf(JsonbException.class);
    assertThat(NotAWholeNumber.in(failure)).isNull();
  }

  @Test
  void answersAreWrittenAsBefore() {
    Object answer =
        Map.of(
            "at", Instant.EPOCH, "lines", List.of(new Line("A", 2)), "n", new BigDecimal("1.50"));
    assertThat(binding.toJson(answer)).isEqualTo(JsonbBuilder.create().toJson(answer));
  }
}
