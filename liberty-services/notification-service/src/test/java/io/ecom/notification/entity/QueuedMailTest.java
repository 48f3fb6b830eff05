package io.ecom.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.notification.entity.QueuedMail.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuedMailTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final RetryPolicy POLICY =
      new RetryPolicy(10, Duration.ofSeconds(5), Duration.ofMinutes(10));

  private static QueuedMail tried(int attempts) {
    return new QueuedMail(
        "e1", "ada@example.com", "Ada", new MailText("s", "t", "h"), attempts, NOW);
  }

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "7, PT5M20S", "8, PT10M", "100, PT10M"})
  void itIsTriedEverMoreSeldom(int attempts, Duration delay) {
    assertThat(tried(attempts).nextAttempt(POLICY, NOW)).isEqualTo(NOW.plus(delay));
  }

  @Property
  void theDelayNeitherShrinksNorGrowsBeyondTheLongest(
      @ForAll @IntRange(max = 100_000) int attempts) {
    Duration delay = POLICY.delayAfter(attempts);

    assertThat(delay).isBetween(POLICY.firstDelay(), POLICY.longestDelay());
    assertThat(POLICY.delayAfter(attempts + 1)).isGreaterThanOrEqualTo(delay);
  }

  @Example
  void inTheEndItIsPutAside() {
    assertThat(tried(9).isExhausted(POLICY)).isFalse();
    assertThat(tried(10).isExhausted(POLICY)).isTrue();
  }

  @Example
  void sentTwiceItCarriesTheSameMessageId() {
    QueuedMail mail =
        QueuedMail.first(
            "order/7>\r\nBcc: x",
            new Recipient("u1", "ada@example.com", "Ada"),
            new MailText("s", "t", "h"),
            NOW);

    assertThat(mail.messageId("shop.example")).isEqualTo("<order-7---Bcc--x@shop.example>");
    assertThat(mail.attempts()).isZero();
  }

  @Example
  void printedItSaysNothingPersonal() {
    assertThat(tried(1)).hasToString("QueuedMail[e1]");
  }
}
