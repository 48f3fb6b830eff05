package io.ecom.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Money;
import io.ecom.contracts.OrderLine;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class MailTextTest {
  private static final Shop SHOP = new Shop("Ecom & Sons", "https://shop.example/");
  private static final String EVIL = "<script>alert('x')</script>\" & %s %1$s";

  private static MailText mail(String name, @Nullable Money total, OrderLine... lines) {
    return MailText.of(
        new Announcement(
            Kind.ORDER_PLACED,
            new Recipient("u1", "ada@example.com", name),
            "We have received your order E-1001",
            "Thank you for your order.",
            "/orders/o1",
            "View your order",
            List.of(lines),
            total),
        SHOP);
  }

  private static OrderLine line(String title) {
    return new OrderLine("MUG", title, 2, new Money(1_250, "EUR"));
  }

  @Test
  void theTextSaysItAllForThoseWhoReadNoHtml() {
    assertThat(mail("Ada", new Money(2_990, "EUR"), line("Blue Mug")).text())
        .isEqualTo(
            """
            Hello Ada,

            Thank you for your order.

              2 × Blue Mug  €25.00
              Total: €29.90

            View your order: https://shop.example/orders/o1

            --\s
            Ecom & Sons
            https://shop.example
            """);
  }

  @Test
  void theHtmlSaysTheSame() {
    MailText mail = mail("Ada", new Money(2_990, "EUR"), line("Blue Mug"));

    assertThat(mail.subject()).isEqualTo("We have received your order E-1001");
    assertThat(mail.html())
        .contains(
            "Hello Ada,",
            "Thank you for your order.",
            "2 × Blue Mug",
            "€25.00",
            "€29.90",
            "href=\"https://shop.example/orders/o1\"",
            "Ecom &amp; Sons");
  }

  @Test
  void withoutATotalThereIsNoTable() {
    MailText mail = mail("Ada", null);

    assertThat(mail.html()).doesNotContain("Total");
    assertThat(mail.text()).doesNotContain("Total");
  }

  @Test
  void whatOthersWroteStaysText() throws ParserConfigurationException, IOException, SAXException {
    String html = mail(EVIL, new Money(2_990, "EUR"), line(EVIL)).html();

    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("%s %1$s");
    String tags = html.replaceFirst("<!doctype html>", "").replaceFirst("<meta [^>]*>", "");
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    assertThat(parser.parse(new InputSource(new StringReader(tags))).getDocumentElement())
        .as("all tags are closed")
        .isNotNull();
  }

  @Test
  void nobodysAddressOrIdIsRepeated() {
    MailText mail = mail("Ada", new Money(2_990, "EUR"), line("Blue Mug"));

    assertThat(mail.text() + mail.html()).doesNotContain("ada@example.com", "u1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2990 | EUR | €29.90",
        "5 | EUR | €0.05",
        "0 | EUR | €0.00",
        "123456789 | EUR | €1,234,567.89",
        "1200 | JPY | ¥1,200",
        "1234 | USD | $12.34"
      })
  void amountsHaveTheDigitsOfTheirCurrency(long amount, String currency, String text) {
    assertThat(MailText.format(new Money(amount, currency))).isEqualTo(text);
  }
}
