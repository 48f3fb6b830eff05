package io.ecom.auth.entity;

import java.time.Duration;

/**
 * What a device shows that somebody has logged in with: it lets nobody in, but wrong passwords that
 * others try do not slow it down.
 */
public record DeviceToken(String secret) {
  public static final Duration LIFE = Duration.ofDays(180);

  public static DeviceToken draw() {
    return new DeviceToken(Secrets.draw());
  }

  public String hash() {
    return hash(secret);
  }

  /** What is stored of a secret that somebody shows. */
  public static String hash(String secret) {
    return Secrets.hash(secret);
  }

  @Override
  public String toString() {
    return "DeviceToken[***]";
  }
}
