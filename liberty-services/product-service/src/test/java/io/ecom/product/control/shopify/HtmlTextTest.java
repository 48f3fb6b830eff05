package io.ecom.product.control.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTextTest {

  static String[][] examples() {
    return new String[][] {
      {"", ""},
      {"plain text", "plain text"},
      {"<p>One</p><p>two</p>", "One\n\ntwo"},
      {"<div><p>One</p>\n\n\n<div>two</div></div>", "One\n\ntwo"},
      {"a<br>b", "a\nb"},
      {"Has<ul><li>one</li><li>two</li></ul>", "Has\n\n• one\n• two"},
      {"Fish &amp; chips &lt;3&nbsp;&nbsp;euros", "Fish & chips <3 euros"},
      {"<b>bold</b> <a href=\"javascript:x()\">link</a>", "bold link"},
      {"a<script>alert(1)</script><style>p{}</style>b", "ab"},
      {"<img src=x onerror=alert(1)>text", "text"},
      {"<p>unclosed <b>tags", "unclosed tags"}
    };
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingButWordsAndParagraphsIsLeft(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text);
  }
}
