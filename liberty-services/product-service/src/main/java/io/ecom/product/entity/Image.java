package io.ecom.product.entity;

import java.util.regex.Pattern;

/**
 * A picture somewhere on the web, or one of our own.
 *
 * @param url absolute, or a path on this shop
 * @param alt what it shows, for those who cannot see it
 */
public record Image(String url, String alt) {

  private static final Pattern ADDRESS = Pattern.compile("(https?:/)?/[^\\s\"'<>]{1,2000}");

  public Image {
    if (!isAddress(url)) {
      throw new InvalidProduct("images", "must have an http(s) URL or a path of this shop");
    }
  }

  static boolean isAddress(String url) {
    return ADDRESS.matcher(url).matches() && !url.startsWith("//");
  }
}
