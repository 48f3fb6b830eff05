package io.ecom.gateway.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An answer in the cache.
 *
 * @param storedAt epoch milliseconds
 * @param freshUntil epoch milliseconds
 * @param stamp generations of its tags at the time it was asked for
 */
public record CachedAnswer(
    long storedAt,
    long freshUntil,
    String stamp,
    String contentType,
    String cacheControl,
    String etag,
    byte[] body) {
  private static final String FORMAT = "ecom1";
  private static final int HEADER_LINES = 7;

  public static String strongEtag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public boolean isFresh(long now) {
    return now < freshUntil;
  }

  public long ageSeconds(long now) {
    return Math.max(0, now - storedAt) / 1000;
  }

  public byte[] encode() {
    String header =
        String.join(
            "\n",
            FORMAT,
            Long.toString(storedAt),
            Long.toString(freshUntil),
            stamp,
            contentType,
            cacheControl,
            etag,
            "");
    byte[] head = header.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** Reads what {@link #encode()} wrote; empty for anything else. */
  public static Optional<CachedAnswer> decode(byte[] all) {
    String[] lines = new String[HEADER_LINES];
    int begin = 0;
    for (int i = 0; i < HEADER_LINES; i++) {
      int end = begin;
      while (end < all.length && all[end] != '\n') {
        end++;
      }
      if (end == all.length) {
        return Optional.empty();
      }
      lines[i] = new String(all, begin, end - begin, StandardCharsets.UTF_8);
      begin = end + 1;
    }
    if (!lines[0].equals(FORMAT)) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOfRange(all, begin, all.length);
    try {
      long storedAt = Long.parseLong(lines[1]);
      long freshUntil = Long.parseLong(lines[2]);
      return Optional.of(
          new CachedAnswer(storedAt, freshUntil, lines[3], lines[4], lines[5], lines[6], body));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
