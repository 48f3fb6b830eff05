package io.ecom.webhook.entity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver a message.
 *
 * @param status of the answer; null if there was none
 * @param error why there was none, such as {@code timeout}
 * @param body the beginning of the answer
 * @param retryAfter how long the receiver asks to be left alone
 */
public record Attempt(
    Instant at,
    @Nullable Integer status,
    @Nullable String error,
    @Nullable String body,
    @Nullable Duration retryAfter,
    long millis) {
  private static final int GONE = 410;

  public boolean isTaken() {
    return status != null && status >= 200 && status < 300;
  }

  /** The receiver wants nothing any more. */
  public boolean isRefusedForGood() {
    return status != null && status == GONE;
  }

  /** In a few words, for the log. */
  public String outcome() {
    return status != null ? "HTTP " + status : String.valueOf(error);
  }
}
