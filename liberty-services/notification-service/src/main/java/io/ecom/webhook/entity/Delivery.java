package io.ecom.webhook.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to an endpoint. It waits until it is delivered or given up, and may be sent
 * once more after either.
 *
 * @param failed attempts since it began to wait
 * @param dueAt not to be tried before
 * @param attempts the last ones, oldest first
 */
public record Delivery(
    String id,
    String endpointId,
    WebhookMessage message,
    State state,
    int failed,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant endedAt,
    List<Attempt> attempts) {

  /** How far it is. */
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }

  public static Delivery first(String endpointId, WebhookMessage message, Instant now) {
    return new Delivery(
        message.id() + "-" + endpointId,
        endpointId,
        message,
        State.WAITING,
        0,
        now,
        now,
        null,
        List.of());
  }

  /**
   * What becomes of it by an attempt.
   *
   * @param chance from 0 to 1, for the jitter
   */
  public Delivery after(Attempt attempt, RetrySchedule schedule, double chance) {
    if (attempt.isTaken()) {
      return ended(State.DELIVERED, failed, attempt.at());
    }
    int failures = failed + 1;
    if (attempt.isRefusedForGood()) {
      return ended(State.GIVEN_UP, failures, attempt.at());
    }
    return schedule
        .delay(failures, attempt.retryAfter(), chance)
        .map(delay -> with(State.WAITING, failures, attempt.at().plus(delay), null))
        .orElseGet(() -> ended(State.GIVEN_UP, failures, attempt.at()));
  }

  /** To be sent now, with all retries before it. */
  public Delivery again(Instant now) {
    return with(State.WAITING, 0, now, null);
  }

  private Delivery ended(State as, int failures, Instant at) {
    return with(as, failures, dueAt, at);
  }

  private Delivery with(State to, int failures, Instant due, @Nullable Instant ended) {
    return new Delivery(id, endpointId, message, to, failures, createdAt, due, ended, attempts);
  }
}
