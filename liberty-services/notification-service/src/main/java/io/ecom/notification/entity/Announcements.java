package io.ecom.notification.entity;

import io.ecom.contracts.Customer;
import io.ecom.contracts.OrderCancelled;
import io.ecom.contracts.OrderPlaced;
import io.ecom.contracts.OrderUpdated;
import io.ecom.contracts.UserLink;
import io.ecom.contracts.UserRegistered;
import java.util.List;
import java.util.Optional;

/** Puts events into words for the customer they concern. */
public final class Announcements {
  private static final String CHOOSE_PASSWORD = "Choose a new password";
  private static final String VIEW_ORDER = "View your order";

  private Announcements() {}

  public static Announcement welcome(UserRegistered user, Shop shop) {
    return new Announcement(
        Kind.WELCOME,
        new Recipient(user.userId(), user.email(), user.name()),
        "Welcome to " + shop.name(),
        "Your account is ready. You can follow your orders and keep your addresses there."
            + " If it was not you who opened it, ignore this message.",
        "/",
        "Start shopping",
        List.of(),
        null);
  }

  public static Announcement resetPassword(UserLink user) {
    return link(
        user,
        Kind.PASSWORD_RESET,
        CHOOSE_PASSWORD,
        "Somebody, hopefully you, asked for a new password. The link works once, for half an hour."
            + " If it was not you, ignore this message: your password stays as it is.",
        "/reset-password#token=" + user.token(),
        CHOOSE_PASSWORD);
  }

  public static Announcement alreadyRegistered(UserLink user) {
    return link(
        user,
        Kind.REGISTRATION_REPEATED,
        "You already have an account",
        "Somebody, hopefully you, tried to open an account with your address. You have one: log in"
            + " with its password, or choose a new one by the link, which works once, for half an"
            + " hour. If it was not you, ignore this message: nothing has changed.",
        "/reset-password#token=" + user.token(),
        CHOOSE_PASSWORD);
  }

  public static Announcement verifyEmail(UserLink user) {
    return link(
        user,
        Kind.EMAIL_VERIFICATION,
        "Please confirm your e-mail address",
        "One click, and we know that our messages reach you. The link works for three days.",
        "/verify-email#token=" + user.token(),
        "Confirm my address");
  }

  private static Announcement link(
      UserLink user, Kind kind, String title, String body, String path, String action) {
    return new Announcement(
        kind,
        new Recipient(user.userId(), user.email(), user.name()),
        title,
        body,
        path,
        action,
        List.of(),
        null);
  }

  public static Announcement placed(OrderPlaced order) {
    return new Announcement(
        Kind.ORDER_PLACED,
        recipient(order.customer()),
        "We have received your order " + order.number(),
        "Thank you for your order. We are checking stock and payment and will confirm it shortly.",
        link(order.orderId()),
        VIEW_ORDER,
        order.lines(),
        order.total());
  }

  /** Empty for changes that are no news to the customer. */
  public static Optional<Announcement> updated(OrderUpdated order) {
    String number = order.number();
    boolean onlyMoneyMoved =
        order.status().equals(order.previousStatus()) && !order.status().equals("PENDING");
    if (onlyMoneyMoved) {
      return Optional.empty();
    }
    return switch (order.status()) {
      case "CONFIRMED" ->
          Optional.of(
              of(
                  Kind.ORDER_CONFIRMED,
                  order,
                  "Your order " + number + " is confirmed",
                  "Good news: everything is in stock and your payment is authorised."
                      + " We will write again when your parcel is on its way."));
      case "PENDING" ->
          Optional.of(
              of(
                  Kind.ORDER_ACTION_REQUIRED,
                  order,
                  "Please confirm the payment of your order " + number,
                  "Your bank asks you to confirm the payment. Open your order to do so;"
                      + " without it we have to cancel the order."));
      case "SHIPPED" ->
          Optional.of(
              of(
                  Kind.ORDER_SHIPPED,
                  order,
                  "Your order " + number + " is on its way",
                  "We have handed your parcel to the carrier."));
      case "DELIVERED" ->
          Optional.of(
              of(
                  Kind.ORDER_DELIVERED,
                  order,
                  "Your order " + number + " was delivered",
                  "Your parcel has arrived. We hope you like what is inside."));
      default -> Optional.empty();
    };
  }

  public static Announcement cancelled(OrderCancelled order) {
    return new Announcement(
        Kind.ORDER_CANCELLED,
        recipient(order.customer()),
        "Your order " + order.number() + " was cancelled",
        reason(order) + " You have not been charged; an authorised payment is released.",
        link(order.orderId()),
        VIEW_ORDER,
        order.lines(),
        order.total());
  }

  private static String reason(OrderCancelled order) {
    return switch (order.reasonCode()) {
      case "out-of-stock" -> "Sorry, something you ordered is out of stock: " + sentence(order);
      case "payment-declined" -> "Your payment was declined: " + sentence(order);
      case "payment-timeout" -> "Your payment could not be completed in time.";
      case "customer-request" -> "We have cancelled it as you wished.";
      default -> "We had to cancel it: " + sentence(order);
    };
  }

  private static String sentence(OrderCancelled order) {
    String reason = order.reason().strip();
    return reason.endsWith(".") ? reason : reason + ".";
  }

  private static Announcement of(Kind kind, OrderUpdated order, String title, String body) {
    return new Announcement(
        kind,
        recipient(order.customer()),
        title,
        body,
        link(order.orderId()),
        VIEW_ORDER,
        List.of(),
        order.total());
  }

  private static Recipient recipient(Customer customer) {
    return new Recipient(customer.id(), customer.email(), customer.name());
  }

  private static String link(String orderId) {
    return "/orders/" + orderId;
  }
}
