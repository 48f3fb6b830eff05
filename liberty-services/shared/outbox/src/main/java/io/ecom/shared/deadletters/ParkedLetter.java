package io.ecom.shared.deadletters;

import io.ecom.shared.messaging.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dead letter and what has become of it. */
record ParkedLetter(DeadLetter letter, State state, Instant parkedAt, @Nullable Instant endedAt) {

  enum State {
    /** Waits for an admin, itself or an earlier message of its key. */
    PARKED,
    REDRIVEN,
    DISCARDED
  }
}
