package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.auth.entity.Session.Issued;
import io.ecom.auth.entity.Session.Lifetime;
import io.ecom.auth.entity.Session.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Lifetime LIFETIME = new Lifetime(Duration.ofDays(14), Duration.ofDays(90));

  private final Issued first = Session.start("account", "Firefox", START, LIFETIME);

  private static Session ended(Session session, Instant at) {
    return new Session(
        session.id(),
        session.accountId(),
        session.tokenHash(),
        session.generation(),
        session.startedAt(),
        session.rotatedAt(),
        session.expiresAt(),
        at,
        session.device());
  }

  @Test
  void theTokenOfALogInIsCurrent() {
    assertThat(first.token().sessionId()).isEqualTo(first.session().id());
    assertThat(first.session().judge(first.token(), START)).isEqualTo(Verdict.CURRENT);
  }

  @Test
  void eachUseReplacesTheTokenAndTheSessionStays() {
    Instant later = START.plusSeconds(900);
    Issued second = first.session().rotate(later, LIFETIME);

    assertThat(second.session().id()).isEqualTo(first.session().id());
    assertThat(second.session().generation()).isEqualTo(2);
    assertThat(second.session().judge(second.token(), later)).isEqualTo(Verdict.CURRENT);
    assertThat(second.token()).isNotEqualTo(first.token());
  }

  @Test
  void aTokenThatWasReplacedBeforeIsAReplay() {
    Issued second = first.session().rotate(START.plusSeconds(900), LIFETIME);
    Issued third = second.session().rotate(START.plusSeconds(1_800), LIFETIME);

    Instant later = START.plusSeconds(1_801);
    assertThat(third.session().judge(first.token(), later)).isEqualTo(Verdict.REPLAYED);
    assertThat(third.session().judge(second.token(), later)).isEqualTo(Verdict.REPLAYED);
  }

  @Test
  void twoTabsThatRefreshAtOnceAreNoThieves() {
    Instant received = START.plusSeconds(900);
    Issued second = first.session().rotate(received.plusMillis(20), LIFETIME);

    assertThat(second.session().judge(first.token(), received)).isEqualTo(Verdict.RACED);
  }

  /** The database keeps milliseconds, so the time of a rotation is a little early. */
  @Test
  void norAreTheyWithinOneMillisecond() {
    Issued second = first.session().rotate(START.plusSeconds(900), LIFETIME);

    Instant received = START.plusSeconds(900).plusNanos(400_000);
    assertThat(second.session().judge(first.token(), received)).isEqualTo(Verdict.RACED);
    assertThat(second.session().judge(first.token(), received.plusMillis(1)))
        .isEqualTo(Verdict.REPLAYED);
  }

  @Test
  void aGuessedTokenIsNoRace() {
    RefreshToken guessed = RefreshToken.generate(first.session().id());

    assertThat(first.session().judge(guessed, START)).isEqualTo(Verdict.REPLAYED);
  }

  @Test
  void anUnusedSessionEndsAfterItsIdleTime() {
    Instant end = START.plus(Duration.ofDays(14));

    assertThat(first.session().judge(first.token(), end.minusMillis(1))).isEqualTo(Verdict.CURRENT);
    assertThat(first.session().judge(first.token(), end)).isEqualTo(Verdict.OVER);
  }

  @Test
  void aSessionInUseEndsAfterItsAbsoluteTime() {
    Issued issued = first;
    Instant end = START.plus(Duration.ofDays(90));
    for (Instant now = START; now.isBefore(end); now = now.plus(Duration.ofDays(7))) {
      assertThat(issued.session().judge(issued.token(), now)).isEqualTo(Verdict.CURRENT);
      issued = issued.session().rotate(now, LIFETIME);
    }

    assertThat(issued.session().expiresAt()).isEqualTo(end);
    assertThat(issued.session().judge(issued.token(), end)).isEqualTo(Verdict.OVER);
  }

  @Test
  void anAbsoluteTimeShorterThanTheIdleOneCounts() {
    Lifetime shortLived = new Lifetime(Duration.ofDays(14), Duration.ofDays(1));

    assertThat(Session.start("account", "Firefox", START, shortLived).session().expiresAt())
        .isEqualTo(START.plus(Duration.ofDays(1)));
  }

  @Test
  void whatHasEndedStaysSo() {
    Session over = ended(first.session(), START.plusSeconds(1));

    assertThat(over.judge(first.token(), START.plusSeconds(2))).isEqualTo(Verdict.OVER);
    assertThatThrownBy(() -> over.rotate(START.plusSeconds(2), LIFETIME))
        .isInstanceOf(IllegalStateException.class);
  }
}
