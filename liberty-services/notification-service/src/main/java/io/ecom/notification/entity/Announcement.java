package io.ecom.notification.entity;

import io.ecom.contracts.Money;
import io.ecom.contracts.OrderLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a customer; a notification and a mail are made from it.
 *
 * @param title one line, also the mail's subject
 * @param body one or two sentences
 * @param link path in the storefront
 * @param action what the link is called
 * @param lines what was ordered; empty where that does not matter
 * @param total of the order; null where that does not matter
 */
public record Announcement(
    Kind kind,
    Recipient recipient,
    String title,
    String body,
    String link,
    String action,
    List<OrderLine> lines,
    @Nullable Money total) {

  public Announcement {
    lines = List.copyOf(lines);
  }
}
