package io.ecom.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Customer;
import io.ecom.contracts.Money;
import io.ecom.contracts.OrderCancelled;
import io.ecom.contracts.OrderLine;
import io.ecom.contracts.OrderPlaced;
import io.ecom.contracts.OrderUpdated;
import io.ecom.contracts.UserLink;
import io.ecom.contracts.UserRegistered;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncementsTest {
  private static final Customer ADA = new Customer("u1", "ada@example.com", "Ada");
  private static final Money TOTAL = new Money(2_990, "EUR");
  private static final List<OrderLine> LINES =
      List.of(new OrderLine("MUG", "Blue Mug", 2, new Money(1_250, "EUR")));

  private static OrderUpdated updated(String before, String now) {
    return new OrderUpdated("o1", "E-1001", ADA, now, before, TOTAL, null, Instant.EPOCH);
  }

  private static Announcement cancelled(String code, String reason) {
    return Announcements.cancelled(
        new OrderCancelled("o1", "E-1001", ADA, LINES, TOTAL, code, reason, Instant.EPOCH));
  }

  @Test
  void whoRegistersIsWelcomed() {
    Announcement welcome =
        Announcements.welcome(
            new UserRegistered("u1", "ada@example.com", "Ada"),
            new Shop("Ecom", "https://shop.example"));

    assertThat(welcome.kind()).isEqualTo(Kind.WELCOME);
    assertThat(welcome.title()).isEqualTo("Welcome to Ecom");
    assertThat(welcome.recipient()).isEqualTo(new Recipient("u1", "ada@example.com", "Ada"));
    assertThat(welcome.total()).isNull();
  }

  @Test
  void whoRegistersAgainIsShownTheWayIntoTheAccountThatIsThere() {
    Announcement told =
        Announcements.alreadyRegistered(
            new UserLink("u1", "ada@example.com", "Ada", "secret", Instant.EPOCH));

    assertThat(told.kind()).isEqualTo(Kind.REGISTRATION_REPEATED);
    assertThat(told.title()).isEqualTo("You already have an account");
    assertThat(told.link()).isEqualTo("/reset-password#token=secret");
  }

  @Test
  void whoOrdersLearnsWhatForHowMuch() {
    Announcement placed =
        Announcements.placed(new OrderPlaced("o1", "E-1001", ADA, LINES, TOTAL, Instant.EPOCH));

    assertThat(placed.kind()).isEqualTo(Kind.ORDER_PLACED);
    assertThat(placed.title()).contains("E-1001");
    assertThat(placed.link()).isEqualTo("/orders/o1");
    assertThat(placed.lines()).isEqualTo(LINES);
    assertThat(placed.total()).isEqualTo(TOTAL);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, CONFIRMED, ORDER_CONFIRMED, is confirmed",
    "PENDING, PENDING, ORDER_ACTION_REQUIRED, Please confirm the payment",
    "CONFIRMED, SHIPPED, ORDER_SHIPPED, is on its way",
    "SHIPPED, DELIVERED, ORDER_DELIVERED, was delivered"
  })
  void everyStepOfAnOrderIsNews(String before, String now, Kind kind, String title) {
    Announcement news = Announcements.updated(updated(before, now)).orElseThrow();

    assertThat(news.kind()).isEqualTo(kind);
    assertThat(news.title()).contains(title, "E-1001");
    assertThat(news.link()).isEqualTo("/orders/o1");
    assertThat(news.total()).isEqualTo(TOTAL);
  }

  @ParameterizedTest
  @CsvSource({
    "SHIPPED, SHIPPED",
    "CANCELLED, CANCELLED",
    "CONFIRMED, CONFIRMED",
    "DELIVERED, RETURNED",
    "PENDING, SOMETHING_NEW"
  })
  void otherChangesAreNot(String before, String now) {
    assertThat(Announcements.updated(updated(before, now))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "out-of-stock, Blue Mug is gone, 'out of stock: Blue Mug is gone.'",
    "payment-declined, The card was declined., 'declined: The card was declined.'",
    "payment-timeout, anything, 'could not be completed in time.'",
    "customer-request, private words, 'We have cancelled it as you wished.'",
    "admin-request, No such street, 'We had to cancel it: No such street.'",
    "something-new, Why not, 'We had to cancel it: Why not.'"
  })
  void whoseOrderIsCancelledLearnsWhy(String code, String reason, String text) {
    Announcement cancelled = cancelled(code, reason);

    assertThat(cancelled.kind()).isEqualTo(Kind.ORDER_CANCELLED);
    assertThat(cancelled.body()).contains(text).contains("You have not been charged");
  }

  @ParameterizedTest
  @EnumSource
  void kindsAreNamedAsInTheApi(Kind kind) {
    assertThat(Kind.ofWireName(kind.wireName())).isEqualTo(kind);
    assertThat(kind.wireName()).matches("[a-z]+(-[a-z]+)*");
  }
}
