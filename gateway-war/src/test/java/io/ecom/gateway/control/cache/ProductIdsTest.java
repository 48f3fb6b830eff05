package io.ecom.gateway.control.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductIdsTest {

  @Test
  void readsWhichProductAnAnswerShows() {
    byte[] json =
        "{\"slug\":\"mug\",\"id\":\"7\",\"variants\":[{\"id\":\"8\"}]}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(ProductIds.of(json)).contains("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"7\"", "{\"id\":7}", "{\"slug\":\"mug\"}", "<svg/>"})
  void anythingElseShowsNone(String body) {
    assertThat(ProductIds.of(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
