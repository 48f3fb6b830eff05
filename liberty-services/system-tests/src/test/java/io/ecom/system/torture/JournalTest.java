package io.ecom.system.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal says what was asked and what is known of it. */
class JournalTest {
  private static final Call CALL =
      Call.post(3, "place", "/api/v1/orders", new Document("cartId", "c1"))
          .underKey("key-3")
          .expecting(1250);

  @Test
  void whatIsWrittenIsRead(@TempDir Path directory) {
    Path file = directory.resolve("journal.jsonl");
    Entry unknown = Entry.of(Instant.EPOCH, "tess", CALL, new Answer(0, "reset"), 13_000);
    Entry accepted = Entry.of(Instant.EPOCH, "tess", CALL, new Answer(201, "{\"id\":\"o1\"}"), 9);
    try (Journal journal = Journal.write(file)) {
      journal.add(unknown);
      journal.add(accepted);
    }
    assertThat(Journal.read(file)).isEqualTo(List.of(unknown, accepted));
    assertThat(unknown.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(accepted.order()).isEqualTo("o1");
    assertThat(accepted.request()).contains("POST /api/v1/orders", "cartId");
  }

  @Test
  void whatAnswersMean() {
    assertThat(Verdict.of(0, "")).isEqualTo(Verdict.UNKNOWN);
    assertThat(Verdict.of(503, "unavailable")).isEqualTo(Verdict.UNKNOWN);
    assertThat(Verdict.of(201, "")).isEqualTo(Verdict.ACCEPTED);
    assertThat(Verdict.of(409, "request-in-progress")).isEqualTo(Verdict.LATER);
    assertThat(Verdict.of(401, "unauthorised")).isEqualTo(Verdict.LATER);
    assertThat(Verdict.of(409, "illegal-transition")).isEqualTo(Verdict.REFUSED);
    assertThat(Verdict.of(422, "article-unavailable")).isEqualTo(Verdict.REFUSED);
  }
}
