package io.ecom.auth.entity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of the storefront to go back to; never one of somebody else's. */
public record ReturnPath(URI path) {
  private static final int LONGEST = 500;

  public ReturnPath {
    String text = path.toString();
    if (text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//")) {
      throw new IllegalArgumentException("not a path of the storefront");
    }
  }

  /** Empty for what leads elsewhere; the front page for nothing. */
  public static Optional<ReturnPath> parse(@Nullable String text) {
    try {
      return Optional.of(new ReturnPath(new URI(text == null ? "/" : text)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public URI at(String storefront) {
    return URI.create(origin(storefront) + path.toASCIIString());
  }

  /**
   * Where to log in to come to this page after all.
   *
   * @param problem slug of what was wrong with the last try
   */
  public URI logInAgain(String storefront, String problem) {
    String next = URLEncoder.encode(path.toASCIIString(), StandardCharsets.UTF_8);
    return URI.create(origin(storefront) + "/login?problem=" + problem + "&next=" + next);
  }

  private static String origin(String storefront) {
    return storefront.endsWith("/") ? storefront.replaceAll("/+$", "") : storefront;
  }
}
