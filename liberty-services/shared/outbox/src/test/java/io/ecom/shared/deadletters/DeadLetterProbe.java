package io.ecom.shared.deadletters;

import io.ecom.shared.audit.AuditLog;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.messaging.DeadLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dead letters as an admin sees them. */
@ApplicationScoped
public class DeadLetterProbe {
  private static final Author ADMIN = new Author("u1", "admin@ecom.test");

  @Inject DeadLetterStore letters;
  @Inject EndDeadLetters end;
  @Inject HeldKeys held;
  @Inject AuditLog audit;

  /** Oldest first. */
  public List<DeadLetter> parked(String topic, String key) {
    return letters.list(ParkedLetter.State.PARKED, topic, key, null, "", 100).stream()
        .map(ParkedLetter::letter)
        .sorted(Comparator.comparingLong(DeadLetter::offset))
        .toList();
  }

  /** Answers how many followed it. */
  public int redrive(DeadLetter letter) {
    return end.redrive(letter.id(), ADMIN).alsoRedriven();
  }

  public int discard(DeadLetter letter, String reason) {
    return end.discard(letter.id(), reason, ADMIN).alsoRedriven();
  }

  public List<String> history(DeadLetter letter) {
    List<String> newestFirst =
        audit.list(letter.id(), null, 100).stream()
            .map(entry -> entry.email() + " " + entry.action() + " " + told(entry.reason()))
            .collect(Collectors.toList());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private static String told(@Nullable String reason) {
    return reason == null ? "" : reason;
  }

  /** What memory knows is gone, as after a restart. */
  public void forget() {
    held.partitionAcquired();
  }
}
