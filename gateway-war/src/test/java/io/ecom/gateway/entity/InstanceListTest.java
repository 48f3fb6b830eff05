package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceListTest {

  @Test
  void namesEachInstanceOnce() {
    assertThat(InstanceList.parse(" http://a:3002, https://b:3012/,,http://a:3002/ "))
        .containsExactly(URI.create("http://a:3002"), URI.create("https://b:3012"));
  }

  @Test
  void mayBeEmptyForAServiceThatIsNotThere() {
    assertThat(InstanceList.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a:3002", "localhost", "ftp://a", "http://a/path", "http://a?x=1", "http:"})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> InstanceList.parse("http://a:1," + text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
