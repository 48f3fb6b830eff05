package io.ecom.webhook.entity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The address of an endpoint, as far as it can be judged by its text. */
public record WebhookUrl(URI uri) {
  private static final int LONGEST = 2_048;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?[0-9][^.]*\\.?");
  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  /** Says what is wrong, as it is shown to whoever wrote it. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /**
   * @param unencrypted whether http will do
   */
  public static WebhookUrl parse(String text, boolean unencrypted) throws Malformed {
    URI uri = uri(text);
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equalsIgnoreCase("https") && !(unencrypted && scheme.equalsIgnoreCase("http"))) {
      throw new Malformed("must begin with https://");
    }
    if (uri.getHost() == null || isOddNumber(uri.getHost())) {
      throw new Malformed("must name a host");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new Malformed("must have neither a user nor a fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
      throw new Malformed("must have a port from 1 to " + HIGHEST_PORT);
    }
    return new WebhookUrl(uri);
  }

  /** Such as 2130706433 or 0x7f.1, which are addresses to some and names to others. */
  private static boolean isOddNumber(String host) {
    return ENDS_IN_A_NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches();
  }

  private static URI uri(String text) throws Malformed {
    if (text.length() > LONGEST) {
      throw new Malformed("must have at most " + LONGEST + " characters");
    }
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new Malformed("is not a URL");
    }
  }

  /** A name, or an address without brackets. */
  public String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
