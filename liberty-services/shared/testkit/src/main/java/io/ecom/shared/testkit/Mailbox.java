package io.ecom.shared.testkit;

import io.restassured.RestAssured;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that the shop has sent. */
public final class Mailbox {
  private static final Pattern MAIL = Pattern.compile("<td>([^<]*)<td><a href='/([^']+)'>");

  private Mailbox() {}

  /**
   * The token of a link that somebody was sent.
   *
   * @param page of the storefront, which the link leads to
   */
  public static String awaitToken(String recipient, String page) {
    return Patience.await("mail to " + recipient + " with a link to " + page)
        .until(() -> token(recipient, page), Optional::isPresent)
        .orElseThrow();
  }

  public static boolean hasMailTo(String recipient) {
    return get("/").contains(recipient);
  }

  private static Optional<String> token(String recipient, String page) {
    Pattern link = Pattern.compile(Pattern.quote(page) + "#token=([A-Za-z0-9_-]+)");
    Matcher mails = MAIL.matcher(get("/"));
    while (mails.find()) {
      if (mails.group(1).contains(recipient)) {
        Matcher found = link.matcher(get("/" + mails.group(2)));
        if (found.find()) {
          return Optional.of(found.group(1));
        }
      }
    }
    return Optional.empty();
  }

  private static String get(String path) {
    return RestAssured.given().baseUri(TestStack.current().mailbox()).get(path).asString();
  }
}
