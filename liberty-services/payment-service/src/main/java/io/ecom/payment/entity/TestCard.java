package io.ecom.payment.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The cards of the built-in test provider, and how a payment with each of them goes. */
public enum TestCard {
  SUCCEEDS("4242424242424242"),
  DECLINED("4000000000000002"),
  INSUFFICIENT_FUNDS("4000000000009995"),
  TIMES_OUT("4000000000000119"),
  NEEDS_CONFIRMATION("4000002760003184"),
  /** The money is held, but the answer never comes. */
  AUTHORISES_SILENTLY("4000000000071011"),
  /** Answers that it works on it; a webhook tells the outcome later. */
  DELAYED_WEBHOOK("4000000000071029"),
  /** As before, but it ends as a decline. */
  DELAYED_DECLINE("4000000000071078"),
  /** Succeeds, and tells so by the same webhook several times. */
  DUPLICATE_WEBHOOK("4000000000071037"),
  /** The webhook with the outcome comes before the answer. */
  WEBHOOK_FIRST("4000000000071045"),
  CAPTURE_FAILS("4000000000071052"),
  REFUND_FAILS("4000000000071060");

  private static final String PREFIX = "tok_test_";

  private final String number;

  TestCard(String number) {
    this.number = number;
  }

  public String last4() {
    return number.substring(number.length() - 4);
  }

  public static Optional<TestCard> ofNumber(String number) {
    return Arrays.stream(values()).filter(card -> card.number.equals(number)).findFirst();
  }

  /** What stands for the card from here on. */
  public String token() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TestCard> ofToken(String token) {
    return Arrays.stream(values()).filter(card -> card.token().equals(token)).findFirst();
  }
}
