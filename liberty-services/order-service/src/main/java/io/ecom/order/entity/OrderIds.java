package io.ecom.order.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** How orders get their id and their number. */
public final class OrderIds {
  /** Crockford's base 32: no letter that reads like a digit, no accidental words. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int NUMBER_LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OrderIds() {}

  /**
   * The same request always makes the same order: whoever repeats it, because the answer got lost
   * or the server died half-way, finds what the first attempt left.
   */
  public static String idFor(String customerId, String idempotencyKey) {
    byte[] hash = sha256(customerId.length() + ":" + customerId + ":" + idempotencyKey);
    long high = 0;
    long low = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      high = high << 8 | (hash[i] & 0xff);
      low = low << 8 | (hash[i + Long.BYTES] & 0xff);
    }
    // RFC 9562 version 8 ("custom") and variant bits, so that it is a well-formed UUID
    high = high & ~0xf000L | 0x8000L;
    low = low & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /**
   * For people to read out. Random, so that it does not tell how much the shop sells; two orders
   * may draw the same, which a unique index finds.
   */
  public static String drawNumber(int year) {
    StringBuilder number = new StringBuilder("E-").append(year).append('-');
    for (int i = 0; i < NUMBER_LENGTH; i++) {
      number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return number.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
