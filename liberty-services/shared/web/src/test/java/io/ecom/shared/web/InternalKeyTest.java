package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InternalKeyTest {
  private static final Optional<String> KEY = Optional.of("a-key-of-at-least-24-chars");

  @Test
  void onlyTheWholeKeyIsRight() {
    assertThat(InternalKey.isRight(KEY, "a-key-of-at-least-24-chars")).isTrue();
    assertThat(InternalKey.isRight(KEY, "a-key-of-at-least-24-char")).isFalse();
    assertThat(InternalKey.isRight(KEY, "")).isFalse();
    assertThat(InternalKey.isRight(KEY, null)).isFalse();
  }

  @Test
  void withoutAKeyNobodyIsLetIn() {
    assertThat(InternalKey.isRight(Optional.empty(), "")).isFalse();
    assertThat(InternalKey.isRight(Optional.empty(), null)).isFalse();
  }
}
