package io.ecom.shared.deadletters;

import io.ecom.shared.audit.AuditEntry;
import io.ecom.shared.messaging.DeadLetter;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter.
 *
 * @param payload the message; only when one is asked for, as are stack and history
 * @param stack empty when it was not tried, because an earlier message of its key is parked
 */
@Schema(name = "DeadLetter")
public record DeadLetterResponse(
    String id,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String cause,
    String state,
    Instant parkedAt,
    @Nullable Instant endedAt,
    @Nullable String payload,
    @Nullable String stack,
    @Nullable List<AuditEntry> history,
    @Nullable Integer alsoRedriven) {

  static DeadLetterResponse brief(ParkedLetter parked) {
    return of(parked, null, null, null, null);
  }

  static DeadLetterResponse full(ParkedLetter parked, List<AuditEntry> history) {
    DeadLetter letter = parked.letter();
    return of(parked, letter.json(), letter.stack(), history, null);
  }

  static DeadLetterResponse ended(EndDeadLetters.Outcome outcome) {
    return of(outcome.letter(), null, null, null, outcome.alsoRedriven());
  }

  private static DeadLetterResponse of(
      ParkedLetter parked,
      @Nullable String payload,
      @Nullable String stack,
      @Nullable List<AuditEntry> history,
      @Nullable Integer alsoRedriven) {
    DeadLetter letter = parked.letter();
    return new DeadLetterResponse(
        letter.id(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.key(),
        letter.cause(),
        parked.state().name(),
        parked.parkedAt(),
        parked.endedAt(),
        payload,
        stack,
        history,
        alsoRedriven);
  }
}
