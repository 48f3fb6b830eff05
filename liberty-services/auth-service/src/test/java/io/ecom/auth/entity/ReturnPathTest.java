package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @CsvSource({
    "/, https://shop.test/",
    "/orders/7?a=b#c, https://shop.test/orders/7?a=b#c",
    "/caf\u00e9, https://shop.test/caf%C3%A9",
    "/@evil.test, https://shop.test/@evil.test",
    "/x//y, https://shop.test/x//y"
  })
  void isAtTheStorefront(String path, String page) {
    ReturnPath back = ReturnPath.parse(path).orElseThrow();

    assertThat(back.at("https://shop.test")).hasToString(page);
    assertThat(back.at("https://shop.test/")).hasToString(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test/",
        "//evil.test/",
        "///evil.test/",
        "/\\evil.test",
        "\\\\evil.test",
        "javascript:alert(1)",
        "@evil.test",
        "orders",
        "",
        "/a b",
        "/a\r\nSet-Cookie: x=y",
        "/%zz"
      })
  void leadsNowhereElse(String text) {
    assertThat(ReturnPath.parse(text)).isEmpty();
  }

  @Test
  void isWhereOneWantedToGoAlsoAfterLoggingInAgain() {
    ReturnPath page = ReturnPath.parse("/orders?a=b&c=%26#last").orElseThrow();
    assertThat(page.logInAgain("https://shop.test/", "refused"))
        .hasToString(
            "https://shop.test/login?problem=refused&next=%2Forders%3Fa%3Db%26c%3D%2526%23last");
  }

  @Test
  void isTheFrontPageUnlessAsked() {
    assertThat(ReturnPath.parse(null)).isEqualTo(ReturnPath.parse("/")).isPresent();
    assertThat(ReturnPath.parse("/" + "x".repeat(500))).isEmpty();
  }
}
