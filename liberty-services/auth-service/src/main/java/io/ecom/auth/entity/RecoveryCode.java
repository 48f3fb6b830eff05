package io.ecom.auth.entity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Stands in, once, for a device that is lost. Only the hash is stored. */
public record RecoveryCode(String text) {
  private static final int HOW_MANY = 10;

  /** 80 random bits, which nobody guesses from a hash either. */
  private static final int LENGTH = 16;

  public static List<RecoveryCode> draw() {
    return Stream.generate(() -> new RecoveryCode(grouped(Totp.base32(LENGTH))))
        .limit(HOW_MANY)
        .toList();
  }

  /** However it was typed. */
  public String hash() {
    return Secrets.hash(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  private static String grouped(String letters) {
    return letters.replaceAll("(.{4})(?!$)", "$1-");
  }

  @Override
  public String toString() {
    return "RecoveryCode[***]";
  }
}
