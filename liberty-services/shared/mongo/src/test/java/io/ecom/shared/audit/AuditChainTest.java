package io.ecom.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.audit.AuditChain.Head;
import io.ecom.shared.audit.AuditChain.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private final List<AuditEntry> log = new ArrayList<>();

  AuditChainTest() {
    String previous = "";
    for (int i = 1; i <= 4; i++) {
      AuditEntry entry = entry(i, "stock-set", "{\"quantity\":" + i + "}", previous);
      log.add(entry);
      previous = entry.hash();
    }
  }

  private static AuditEntry entry(long sequence, String action, String after, String previous) {
    Instant at = Instant.parse("2026-01-01T12:00:00Z").plusSeconds(sequence);
    return new AuditEntry(
            sequence, at, "u1", "ada@ecom.test", action, "SKU-1", null, after, null, previous, "")
        .sealed();
  }

  private Head head() {
    return new Head(4, log.get(log.size() - 1).hash());
  }

  private static void assertBrokenAt(long sequence, Verification found) {
    assertThat(found.intact()).isFalse();
    assertThat(found.brokenAt()).isEqualTo(sequence);
    assertThat(found.finding()).isNotBlank();
  }

  @Test
  void anUntouchedLogIsIntact() {
    assertThat(AuditChain.verify(log.iterator(), head()))
        .isEqualTo(new Verification(true, 4, head().hash(), null, null));
    assertThat(AuditChain.verify(List.<AuditEntry>of().iterator(), Head.NONE).intact()).isTrue();
  }

  @Test
  void aChangedFieldShows() {
    AuditEntry second = log.get(1);
    log.set(
        1,
        new AuditEntry(
            2,
            second.at(),
            "u1",
            "eve@ecom.test",
            second.action(),
            second.subject(),
            null,
            second.after(),
            null,
            second.previousHash(),
            second.hash()));
    assertBrokenAt(2, AuditChain.verify(log.iterator(), head()));
  }

  @Test
  void anEntryThatWasWrittenAnewShowsAtTheNext() {
    log.set(1, entry(2, "stock-set", "{\"quantity\":99}", log.get(0).hash()));
    assertBrokenAt(3, AuditChain.verify(log.iterator(), head()));
  }

  @Test
  void aMissingEntryShowsWhereverItWas() {
    Head head = head();
    List<AuditEntry> withoutTheFirst = log.subList(1, 4);
    List<AuditEntry> withoutTheLast = log.subList(0, 3);
    assertBrokenAt(1, AuditChain.verify(withoutTheFirst.iterator(), head));
    assertBrokenAt(4, AuditChain.verify(withoutTheLast.iterator(), head));
    log.remove(1);
    assertBrokenAt(2, AuditChain.verify(log.iterator(), head));
  }

  @Test
  void textDoesNotMoveFromOneFieldToTheNext() {
    AuditEntry one = entry(1, "ab", "c", "");
    AuditEntry other =
        new AuditEntry(
            1, one.at(), "u1", "ada@ecom.test", "a", "bSKU-1", null, "c", null, "", one.hash());
    assertThat(other.isGenuine()).isFalse();
  }
}
