package io.ecom.notification.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * A mail on its way out. It is tried until the mail server takes it, ever more seldom, and in the
 * end put aside for a human to look at.
 *
 * @param id derived from the event it tells of, so that a mail which is sent twice after a crash
 *     carries the same Message-ID and can be recognised
 * @param attempts begun so far
 */
public record QueuedMail(
    String id, String to, String toName, MailText content, int attempts, Instant queuedAt) {

  /** How often and how long a mail is tried. */
  public record RetryPolicy(int maxAttempts, Duration firstDelay, Duration longestDelay) {

    private static final int MAX_DOUBLINGS = 20;

    Duration delayAfter(int attempts) {
      int doublings = Math.min(Math.max(0, attempts - 1), MAX_DOUBLINGS);
      Duration delay = firstDelay.multipliedBy(1L << doublings);
      return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
  }

  public static QueuedMail first(
      String eventId, Recipient recipient, MailText content, Instant now) {
    return new QueuedMail(eventId, recipient.email(), recipient.name(), content, 0, now);
  }

  /** The event's id as RFC 5322 allows it. */
  public String messageId(String domain) {
    return "<" + id.replaceAll("[^A-Za-z0-9._-]", "-") + "@" + domain + ">";
  }

  public boolean isExhausted(RetryPolicy policy) {
    return attempts >= policy.maxAttempts();
  }

  public Instant nextAttempt(RetryPolicy policy, Instant failedAt) {
    return failedAt.plus(policy.delayAfter(attempts));
  }

  @Override
  public String toString() {
    return "QueuedMail[" + id + "]";
  }
}
