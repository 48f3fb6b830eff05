package io.ecom.notification.entity;

import io.ecom.contracts.Money;
import io.ecom.contracts.OrderLine;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An announcement as a mail, in plain text and in HTML that mail programs show alike: tables and
 * inline styles.
 */
public record MailText(String subject, String text, String html) {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
      <body style="margin:0;background:#f4f4f5;font-family:Helvetica,Arial,sans-serif;color:#18181b">
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
      <table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:12px">
      <tr><td style="padding:24px 32px;border-bottom:1px solid #e4e4e7;font-size:18px;font-weight:bold">%2$s</td></tr>
      <tr><td style="padding:32px">
      <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">%1$s</h1>
      <p style="margin:0 0 12px;font-size:15px;line-height:1.6">%3$s</p>
      <p style="margin:0 0 24px;font-size:15px;line-height:1.6">%4$s</p>
      %5$s<a href="%6$s" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#18181b;color:#ffffff;font-size:15px;text-decoration:none">%7$s</a>
      </td></tr>
      <tr><td style="padding:16px 32px;border-top:1px solid #e4e4e7;font-size:12px;color:#71717a">You receive this message because of your account or order at <a href="%8$s" style="color:#71717a">%2$s</a>.</td></tr>
      </table></td></tr></table>
      </body></html>
      """;

  private static final String ROW =
      """
      <tr><td style="padding:8px 0;border-bottom:1px solid #f4f4f5">%s</td><td align="right" style="padding:8px 0;border-bottom:1px solid #f4f4f5;white-space:nowrap">%s</td></tr>
      """;

  private static final String TABLE =
      """
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="margin:0 0 24px;font-size:14px">
      %s<tr><td style="padding:12px 0;font-weight:bold">Total</td><td align="right" style="padding:12px 0;font-weight:bold;white-space:nowrap">%s</td></tr>
      </table>
      """;

  public static MailText of(Announcement announcement, Shop shop) {
    return new MailText(announcement.title(), text(announcement, shop), html(announcement, shop));
  }

  private static String text(Announcement a, Shop shop) {
    StringBuilder text = new StringBuilder();
    text.append(a.recipient().greeting()).append("\n\n").append(a.body()).append("\n\n");
    for (OrderLine line : a.lines()) {
      text.append("  ").append(item(line)).append("  ").append(amount(line)).append('\n');
    }
    if (a.total() != null) {
      text.append("  Total: ").append(format(a.total())).append("\n\n");
    }
    return text.append(a.action())
        .append(": ")
        .append(shop.link(a.link()))
        .append("\n\n-- \n")
        .append(shop.name())
        .append('\n')
        .append(shop.url())
        .append('\n')
        .toString();
  }

  private static String html(Announcement a, Shop shop) {
    return PAGE.formatted(
        escape(a.title()),
        escape(shop.name()),
        escape(a.recipient().greeting()),
        escape(a.body()),
        a.total() == null ? "" : table(a, a.total()),
        escape(shop.link(a.link())),
        escape(a.action()),
        escape(shop.url()));
  }

  private static String table(Announcement a, Money total) {
    StringBuilder rows = new StringBuilder();
    for (OrderLine line : a.lines()) {
      rows.append(ROW.formatted(escape(item(line)), escape(amount(line))));
    }
    return TABLE.formatted(rows, escape(format(total)));
  }

  private static String item(OrderLine line) {
    return line.quantity() + " × " + line.title();
  }

  private static String amount(OrderLine line) {
    return format(line.unitPrice().times(line.quantity()));
  }

  static String format(Money money) {
    Currency currency = Currency.getInstance(money.currency());
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
    format.setCurrency(currency);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(money.amount(), digits));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
