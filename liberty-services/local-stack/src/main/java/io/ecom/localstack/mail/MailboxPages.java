package io.ecom.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mailbox for a browser: a list at {@code /}, one mail at {@code /<name>.eml[?raw]}. */
final class MailboxPages implements HttpHandler {
  private static final String HTML = "text/html; charset=utf-8";

  private final Mailbox mailbox;

  MailboxPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var name = exchange.getRequestURI().getPath().substring(1);
    try (exchange) {
      if (name.isEmpty()) {
        answer(exchange, 200, HTML, page("Mail of the shop", list()));
      } else if ("raw".equals(exchange.getRequestURI().getQuery())) {
        raw(exchange, name);
      } else {
        shown(exchange, name);
      }
    } catch (MessagingException e) {
      answer(exchange, 500, "text/plain", "This mail cannot be read: " + e.getMessage());
    }
  }

  private void raw(HttpExchange exchange, String name) throws IOException {
    var mail = mailbox.read(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    int status = mail.isPresent() ? 200 : 404;
    answer(exchange, status, "text/plain; charset=utf-8", mail.orElse("No such mail"));
  }

  private void shown(HttpExchange exchange, String name) throws IOException, MessagingException {
    var message = mailbox.message(name);
    if (message.isEmpty()) {
      answer(exchange, 404, "text/plain", "No such mail");
      return;
    }
    var mail = message.get();
    var body =
        "<p><a href=/>All mail</a> &middot; <a href='?raw'>Source</a></p><table>%s</table>%s"
            .formatted(headers(mail), body(mail));
    answer(exchange, 200, HTML, page(escaped(mail.getSubject()), body));
  }

  private String list() throws MessagingException {
    var rows = new StringBuilder();
    for (var name : mailbox.names()) {
      var message = mailbox.message(name);
      if (message.isPresent()) {
        var mail = message.get();
        rows.append(
            "<tr><td>%s<td>%s<td><a href='/%s'>%s</a>"
                .formatted(
                    escaped(String.valueOf(mail.getSentDate())),
                    escaped(recipients(mail)),
                    name,
                    escaped(mail.getSubject())));
      }
    }
    return rows.isEmpty() ? "<p>No mail yet.</p>" : "<table>" + rows + "</table>";
  }

  private static String headers(MimeMessage mail) throws MessagingException {
    return "<tr><td>From<td>%s<tr><td>To<td>%s<tr><td>Date<td>%s"
        .formatted(
            escaped(Arrays.toString(mail.getFrom())),
            escaped(recipients(mail)),
            escaped(String.valueOf(mail.getSentDate())));
  }

  private static String recipients(MimeMessage mail) throws MessagingException {
    var recipients = mail.getRecipients(Message.RecipientType.TO);
    return recipients == null
        ? ""
        : Arrays.stream(recipients).map(Object::toString).collect(Collectors.joining(", "));
  }

  /** Text as text; HTML in a frame that may run nothing. */
  private static String body(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      var all = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(body(parts.getBodyPart(i)));
      }
      return all.toString();
    }
    var content = escaped(String.valueOf(part.getContent()));
    return part.isMimeType("text/html")
        ? "<iframe sandbox srcdoc=\"" + content + "\"></iframe>"
        : "<pre>" + content + "</pre>";
  }

  private static String page(String title, String body) {
    return """
        <!doctype html><meta charset=utf-8><title>%1$s</title>
        <style>body{font:15px system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}
        td{padding:.3rem .8rem .3rem 0}pre{white-space:pre-wrap;border-top:1px solid #ccc;padding-top:1rem}
        iframe{width:100%%;height:36rem;border:1px solid #ccc}</style><h1>%1$s</h1>%2$s
        """
        .formatted(title, body);
  }

  private static String escaped(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
