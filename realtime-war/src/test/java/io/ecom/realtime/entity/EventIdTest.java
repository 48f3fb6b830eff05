package io.ecom.realtime.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
  @Test
  void ordersByTimeThenSequence() {
    assertThat(new EventId(10, 0).isAfter(new EventId(9, 99))).isTrue();
    assertThat(new EventId(10, 2).isAfter(new EventId(10, 1))).isTrue();
    assertThat(new EventId(10, 1).isAfter(new EventId(10, 1))).isFalse();
  }

  @Test
  void readsWhatItWrites() {
    assertThat(EventId.parse("1795533259352-7")).contains(new EventId(1795533259352L, 7));
    assertThat(new EventId(1795533259352L, 7)).hasToString("1795533259352-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "-1-0", "1-", "a-b", "1-0 ", "99999999999999999999-0", "+"})
  void whatIsNoIdIsNone(String text) {
    assertThat(EventId.parse(text)).isEmpty();
    assertThat(EventId.parse(null)).isEmpty();
  }
}
