package io.ecom.shared.deadletters;

import io.ecom.shared.audit.AuditLog;
import io.ecom.shared.audit.Deed;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.deadletters.ParkedLetter.State;
import io.ecom.shared.messaging.DeadLetter;
import io.ecom.shared.messaging.Redeliver;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An admin redrives or discards a dead letter; when that was the first of its key, those behind it
 * are handled in order, up to one that fails.
 */
@ApplicationScoped
class EndDeadLetters {
  @Inject DeadLetterStore letters;
  @Inject HeldKeys held;
  @Inject Redeliver redeliver;
  @Inject AuditLog audit;

  /**
   * How it went.
   *
   * @param alsoRedriven those behind it that were handled after it
   */
  record Outcome(ParkedLetter letter, int alsoRedriven) {}

  Outcome redrive(String id, Author author) {
    DeadLetter letter = parked(id);
    return alone(
        letter,
        author,
        () -> {
          requireFirst(letter);
          Throwable failure = handle(letter);
          audit.record(Deed.of(author, failure == null ? "redriven" : "redrive failed", id));
          if (failure != null) {
            throw ProblemException.conflict("redrive-failed", "It failed again: " + failure);
          }
        });
  }

  Outcome discard(String id, String reason, Author author) {
    DeadLetter letter = parked(id);
    return alone(
        letter,
        author,
        () -> {
          audit.record(Deed.of(author, "discarded", id).because(reason));
          letters.end(letter, State.DISCARDED);
        });
  }

  private DeadLetter parked(String id) {
    ParkedLetter found = find(id);
    if (found.state() != State.PARKED) {
      throw ProblemException.conflict("dead-letter-ended", "It is " + found.state() + " already.");
    }
    return found.letter();
  }

  ParkedLetter find(String id) {
    return letters
        .find(id)
        .orElseThrow(() -> ProblemException.notFound("There is no dead letter " + id + "."));
  }

  /** Messages of a key are handled by one at a time, here too. */
  private Outcome alone(DeadLetter letter, Author author, Runnable work) {
    String key = letter.key();
    if (key == null) {
      work.run();
      return new Outcome(find(letter.id()), 0);
    }
    Long parked = held.claim(letter.topic(), key);
    if (parked == null) {
      throw ProblemException.conflict(
          "redrive-in-progress", "Messages of this key are being redriven; ask again in a moment.");
    }
    try {
      work.run();
      int redriven = goOn(letter.topic(), key, parked, author);
      return new Outcome(find(letter.id()), redriven);
    } finally {
      held.unclaim(letter.topic(), key);
    }
  }

  /** Handles what waits behind, and lets the key go when nothing is left. */
  private int goOn(String topic, String key, long parkedAtFirst, Author author) {
    long parked = parkedAtFirst;
    int redriven = 0;
    while (true) {
      Optional<ParkedLetter> next = letters.first(topic, key);
      if (next.isEmpty()) {
        if (held.letGo(topic, key, parked)) {
          return redriven;
        }
        parked = held.parked(topic, key);
      } else if (handle(next.get().letter()) == null) {
        audit.record(
            Deed.of(author, "redriven", next.get().letter().id())
                .because("behind another of its key"));
        redriven++;
      } else {
        return redriven;
      }
    }
  }

  private void requireFirst(DeadLetter letter) {
    String first =
        letters.first(letter.topic(), letter.key()).map(l -> l.letter().id()).orElse(letter.id());
    if (letter.key() != null && !first.equals(letter.id())) {
      throw ProblemException.conflict(
          "behind-another", "It waits behind " + first + " of the same key; redrive that first.");
    }
  }

  /** Null when it was handled. */
  private @Nullable Throwable handle(DeadLetter letter) {
    Throwable failure = attempt(letter);
    if (failure == null) {
      letters.end(letter, State.REDRIVEN);
    } else {
      letters.failedAgain(letter, failure);
    }
    return failure;
  }

  private @Nullable Throwable attempt(DeadLetter letter) {
    try {
      redeliver.handle(letter);
      return null;
    } catch (ExecutionException e) {
      return e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException e) {
      return e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }
}
