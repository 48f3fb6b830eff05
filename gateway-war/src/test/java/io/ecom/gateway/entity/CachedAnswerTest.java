package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CachedAnswerTest {

  private static CachedAnswer answer(byte[] body) {
    String etag = CachedAnswer.strongEtag(body);
    return new CachedAnswer(
        1_000, 61_000, "g1,g2,", "application/json;charset=UTF-8", "no-cache", etag, body);
  }

  @Property
  void whatIsKeptComesBackByteForByte(@ForAll byte[] body) {
    CachedAnswer kept = answer(body);

    CachedAnswer found = CachedAnswer.decode(kept.encode()).orElseThrow();

    assertThat(found).usingRecursiveComparison().isEqualTo(kept);
  }

  @Provide
  Arbitrary<String> damaged() {
    return Arbitraries.of("ecom1", "ecom0", "\n", "7", "-", "x", "99999999999999999999")
        .list()
        .ofMaxSize(16)
        .map(parts -> String.join("", parts));
  }

  @Property
  void whatIsDamagedCountsAsMissing(@ForAll("damaged") String entry) {
    byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);

    CachedAnswer.decode(bytes)
        .ifPresent(found -> assertThat(found.encode()).asString().startsWith("ecom1\n"));
  }

  @Example
  void whatHasNoTimesCountsAsMissing() {
    byte[] entry = "ecom1\nnow\nlater\n\n\n\n\nbody".getBytes(StandardCharsets.UTF_8);

    assertThat(CachedAnswer.decode(entry)).isEmpty();
  }

  @Example
  void anAnswerIsFreshUntilItsTime() {
    CachedAnswer answer = answer(new byte[0]);

    assertThat(answer.isFresh(60_999)).isTrue();
    assertThat(answer.isFresh(61_000)).isFalse();
    assertThat(answer.ageSeconds(3_999)).isEqualTo(2);
    assertThat(answer.ageSeconds(0)).as("with a clock that went back").isZero();
  }

  @Example
  void theEtagChangesWithTheBody() {
    String one = CachedAnswer.strongEtag(new byte[] {1});

    assertThat(one).matches("\"[0-9a-f]{32}\"").isEqualTo(CachedAnswer.strongEtag(new byte[] {1}));
    assertThat(one).isNotEqualTo(CachedAnswer.strongEtag(new byte[] {2}));
  }
}
