package io.ecom.webhook.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.webhook.entity.WebhookUrl.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/hook?a=b, shop.example",
    "HTTPS://shop.example:8443, shop.example",
    "https://1.1.1.1/, 1.1.1.1",
    "'https://[2606:4700::1111]/x', 2606:4700::1111"
  })
  void itNamesAHost(String url, String host) throws Malformed {
    assertThat(WebhookUrl.parse(url, false).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop.example",
        "http://shop.example/",
        "ftp://shop.example/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_x",
        "https:///path",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.1./",
        "https://a b/",
        "https://user@shop.example/",
        "https://shop.example@127.0.0.1/",
        "https://shop.example/#x",
        "https://shop.example:0/",
        "https://shop.example:70000/",
        "https://shop.example\r\nX: y/",
        "https://[::1/"
      })
  void whatCouldBeReadInTwoWaysIsRefused(String url) {
    assertThatThrownBy(() -> WebhookUrl.parse(url, false)).isInstanceOf(Malformed.class);
  }

  @Test
  void plainHttpIsForTries() throws Malformed {
    assertThat(WebhookUrl.parse("http://127.0.0.77:8000/", true).host()).isEqualTo("127.0.0.77");
  }

  @Test
  void itIsNotEndless() {
    assertThatThrownBy(() -> WebhookUrl.parse("https://a.example/" + "x".repeat(2_048), false))
        .isInstanceOf(Malformed.class);
  }
}
