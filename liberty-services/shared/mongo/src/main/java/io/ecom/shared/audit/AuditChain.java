package io.ecom.shared.audit;

import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Checks that a log is what was written, all of it and in its order. */
final class AuditChain {
  private AuditChain() {}

  /**
   * What a check found.
   *
   * @param entries how many are as they were written
   * @param head hash of the last of them: whoever noted it before can tell that none was replaced
   * @param brokenAt the first entry that is not; null if there is none
   */
  @Schema(name = "AuditVerification")
  public record Verification(
      boolean intact,
      long entries,
      String head,
      @Nullable Long brokenAt,
      @Nullable String finding) {}

  /** The last entry, as it is known besides the log itself. */
  record Head(long sequence, String hash) {
    static final Head NONE = new Head(0, "");
  }

  /**
   * @param entries oldest first
   */
  static Verification verify(Iterator<AuditEntry> entries, Head expected) {
    Head reached = Head.NONE;
    while (entries.hasNext()) {
      AuditEntry entry = entries.next();
      String finding = finding(entry, reached);
      if (finding != null) {
        return broken(reached, finding);
      }
      reached = new Head(entry.sequence(), entry.hash());
    }
    return reached.equals(expected)
        ? new Verification(true, reached.sequence(), reached.hash(), null, null)
        : broken(reached, "the log ends before entry " + expected.sequence());
  }

  private static @Nullable String finding(AuditEntry entry, Head before) {
    if (entry.sequence() != before.sequence() + 1) {
      return "an entry is missing";
    }
    if (!entry.previousHash().equals(before.hash())) {
      return "it does not follow from the entry before";
    }
    return entry.isGenuine() ? null : "it was changed";
  }

  private static Verification broken(Head reached, String finding) {
    return new Verification(
        false, reached.sequence(), reached.hash(), reached.sequence() + 1, finding);
  }
}
