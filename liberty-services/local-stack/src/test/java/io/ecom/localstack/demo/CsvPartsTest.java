package io.ecom.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPartsTest {
  private static final String HEADER = "Handle,Body (HTML)\n";

  @TempDir Path directory;

  @Test
  void aSmallFileIsOnePart() throws Exception {
    assertThat(parts(HEADER + "mug,x\n")).containsExactly(HEADER + "mug,x\n");
  }

  @Test
  void everyPartHasTheHeaderAndWholeProducts() throws Exception {
    var text = "\"" + "x".repeat(3000) + "\nsecond, line\"";
    var rows = new StringBuilder(HEADER);
    IntStream.range(0, 3000)
        .forEach(i -> rows.append("p" + i + "," + text + "\np" + i + ",variant\n"));

    var parts = parts(rows.toString());

    assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.startsWith(HEADER + "p"));
    assertThat(parts).allMatch(part -> part.endsWith(",variant\n"));
    var joined = HEADER + String.join("", parts).replace(HEADER, "");
    assertThat(joined).isEqualTo(rows.toString());
  }

  private List<String> parts(String csv) throws Exception {
    var parts = new ArrayList<String>();
    CsvParts.of(Files.writeString(directory.resolve("catalogue.csv"), csv), parts::add);
    return parts;
  }
}
