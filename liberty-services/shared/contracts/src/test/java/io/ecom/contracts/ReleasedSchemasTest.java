package io.ecom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody's consumer breaks: see {@code released/README.md} for what a failure asks for. */
class ReleasedSchemasTest {
  private static final String RELEASED =
      """
      {"title": "A thing", "type": "object",
       "properties": {"id": {"type": "string"}, "lines": {"type": "array",
         "items": {"type": "object", "properties": {"sku": {"type": "string"}}}},
         "kind": {"enum": ["a", "b"]}},
       "required": ["id"]}
      """;

  static List<String> released() throws Exception {
    try (Stream<Path> files =
        Files.list(Path.of(ReleasedSchemasTest.class.getResource("/released").toURI()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void aReleasedSchemaOnlyGainsOptionalFields(String file) throws IOException {
    assertThat(ReleasedSchemas.breaks(read("/released/" + file), read("/schemas/" + file)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"A thing\" | \"Some thing\" | 0",
        "\"properties\": {\"id\" | \"properties\": {\"new\": {\"type\": \"string\"}, \"id\" | 0",
        "{\"sku\": | {\"qty\": {\"type\": \"integer\"}, \"sku\": | 0",
        "\"required\": [\"id\"] | \"required\": [\"id\", \"kind\"] | 1",
        "\"required\": [\"id\"] | \"required\": [] | 1",
        "\"id\": {\"type\": \"string\"} | \"id\": {\"type\": \"integer\"} | 1",
        "\"id\": {\"type\": \"string\"} | \"id\": {\"type\": \"string\", \"maxLength\": 9} | 1",
        "\"id\": {\"type\": \"string\"}, | '' | 1",
        "\"sku\" | \"code\" | 1",
        "[\"a\", \"b\"] | [\"a\"] | 1"
      })
  void theRuleTellsWhatBreaks(String before, String after, int breaks) {
    String changed = RELEASED.replace(before, after);
    assertThat(changed).isNotEqualTo(RELEASED);
    assertThat(ReleasedSchemas.breaks(parse(RELEASED), parse(changed))).hasSize(breaks);
  }

  private static JsonObject read(String resource) throws IOException {
    try (InputStream in = ReleasedSchemasTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static JsonObject parse(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
