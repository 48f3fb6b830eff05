package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceListTest {

  private static InstanceAddress at(String uri, int weight) {
    return new InstanceAddress(URI.create(uri), weight, OptionalInt.empty());
  }

  @Test
  void namesEachInstanceOnce() {
    assertThat(InstanceList.parse(" http://a:3002, https://b:3012/,,http://a:3002/ "))
        .containsExactly(at("http://a:3002", 1), at("https://b:3012", 1));
  }

  @Test
  void aWeightStandsBesideItsInstance() {
    assertThat(
            InstanceList.parse("http://a:3002;weight=99, http://b:3012/ ; weight = 2,http://c:1"))
        .containsExactly(at("http://a:3002", 99), at("http://b:3012", 2), at("http://c:1", 1));
  }

  @Test
  void roomStandsBesideItsInstance() {
    assertThat(InstanceList.parse("http://a:1;room=200;weight=2,http://b:2;weight=3;room=4"))
        .containsExactly(
            new InstanceAddress(URI.create("http://a:1"), 2, OptionalInt.of(200)),
            new InstanceAddress(URI.create("http://b:2"), 3, OptionalInt.of(4)));
  }

  @Test
  void mayBeEmptyForAServiceThatIsNotThere() {
    assertThat(InstanceList.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:3002",
        "localhost",
        "ftp://a",
        "http://a/path",
        "http://a?x=1",
        "http:",
        "http://a;weight=0",
        "http://a;weight=1001",
        "http://a;weight=-1",
        "http://a;weight=",
        "http://a;room=0",
        "http://a;wait=1"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> InstanceList.parse("http://a:1," + text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
