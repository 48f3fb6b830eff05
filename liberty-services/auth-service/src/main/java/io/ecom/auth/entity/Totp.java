package io.ecom.auth.entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords as authenticator apps make them (RFC 6238: SHA-1, six digits, 30
 * seconds).
 *
 * @param secret in base32, as the app is given it
 */
public record Totp(String secret) {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_CHARS = 32;
  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  /** Clocks differ, and people take their time. */
  private static final int STEPS_AROUND = 1;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 160 random bits. */
  public static Totp draw() {
    return new Totp(base32(SECRET_CHARS));
  }

  static String base32(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** The step that a code belongs to, if it is one of now; each may be used once. */
  public OptionalLong stepOf(String code, Instant now) {
    long current = Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - STEPS_AROUND; step <= current + STEPS_AROUND; step++) {
      if (MessageDigest.isEqual(bytes(code(step)), bytes(code))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** What the app shows at a time. */
  public String codeAt(Instant time) {
    return code(Math.floorDiv(time.getEpochSecond(), (long) STEP_SECONDS));
  }

  private String code(long step) {
    byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % MODULUS);
  }

  private byte[] hmac(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key(), "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA1 is mandatory in every JRE", e);
    }
  }

  private byte[] key() {
    ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
    long bits = 0;
    int count = 0;
    for (char c : secret.toCharArray()) {
      bits = bits << 5 | ALPHABET.indexOf(c);
      count += 5;
      if (count >= 8) {
        count -= 8;
        key.put((byte) (bits >> count));
      }
    }
    return key.array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Totp[***]";
  }
}
