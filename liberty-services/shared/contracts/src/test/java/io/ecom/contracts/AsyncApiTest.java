package io.ecom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static final String HOW =
      "mvn test -pl :contracts -Dtest=AsyncApiTest -Decom.asyncapi=write";

  @Test
  void theDocumentIsThatOfTheCode() throws IOException {
    Path checkout = checkout();
    Path file = checkout.resolve("docs/asyncapi.json");
    String text = pretty(new AsyncApi(checkout).document());
    if ("write".equals(System.getProperty("ecom.asyncapi"))) {
      Files.writeString(file, text);
    }
    assertThat(file).as("write it with: " + HOW).exists().content().isEqualTo(text);
  }

  private static Path checkout() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("server-configs"))) {
      directory = directory.getParent();
    }
    return directory;
  }

  private static String pretty(JsonObject document) {
    StringWriter out = new StringWriter();
    try (var writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
      writer.writeObject(document);
    }
    return out.toString().strip() + "\n";
  }
}
