package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.CsrfToken;
import io.ecom.auth.entity.RefreshToken;
import io.ecom.auth.entity.Session;
import io.ecom.auth.entity.Session.Issued;
import io.ecom.auth.entity.Session.Verdict;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.SessionEnded;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts, continues and ends sessions. */
@ApplicationScoped
public class Sessions {
  private static final Logger LOG = System.getLogger(Sessions.class.getName());

  @Inject SessionStore store;
  @Inject AccountStore accounts;
  @Inject AccessTokens accessTokens;
  @Inject Transactions transactions;
  @Inject Outbox outbox;

  @Inject
  @ConfigProperty(name = "ecom.auth.session.idle-lifetime")
  Duration idleLifetime;

  @Inject
  @ConfigProperty(name = "ecom.auth.session.absolute-lifetime")
  Duration absoluteLifetime;

  /**
   * @param device what the client says it is
   */
  GrantedSession start(Account account, @Nullable String device) {
    Issued issued = Session.start(account.id(), device, now(), lifetime());
    store.insert(issued.session());
    return granted(account, issued);
  }

  /**
   * Exchanges a refresh token for the next one.
   *
   * @param receivedAt when the request arrived, to tell a race from a replay
   * @throws ProblemException 401 when the token is not the current one of a live session; a replay
   *     ends the session
   */
  public GrantedSession refresh(String serialized, Instant receivedAt) {
    RefreshToken token = RefreshToken.parse(serialized).orElseThrow(Sessions::refused);
    Session session = store.find(token.sessionId()).orElseThrow(Sessions::refused);
    if (session.judge(token, receivedAt) != Verdict.CURRENT) {
      throw refuse(session, token, receivedAt);
    }
    Account account = accounts.find(session.accountId()).orElseThrow(Sessions::refused);
    Issued next = session.rotate(now(), lifetime());
    if (!store.rotate(session.tokenHash(), next.session())) {
      Session changed = store.find(session.id()).orElseThrow(Sessions::refused);
      throw refuse(changed, token, receivedAt);
    }
    return granted(account, next);
  }

  /** Logging out twice, or with a token of the past, is fine. */
  public void end(String serialized) {
    RefreshToken.parse(serialized).map(RefreshToken::sessionId).ifPresent(this::endById);
  }

  /** Whether there was something to end. */
  public boolean endById(String sessionId) {
    return transactions.inTransaction(tx -> end(tx, sessionId));
  }

  /** Those of an account that go on, newest first. */
  public List<Session> live(String accountId) {
    return store.live(accountId, now());
  }

  /**
   * Ends one session of an account.
   *
   * @throws ProblemException 404 if it is nobody's or somebody else's
   */
  public void endOne(String accountId, String sessionId) {
    boolean own =
        store.find(sessionId).filter(found -> found.accountId().equals(accountId)).isPresent();
    if (!own) {
      throw ProblemException.notFound("There is no such session.");
    }
    endById(sessionId);
  }

  public void endOthers(String accountId, @Nullable String kept) {
    transactions.inTransaction(
        tx -> {
          endOthers(tx, accountId, kept);
          return accountId;
        });
  }

  void endOthers(ClientSession tx, String accountId, @Nullable String kept) {
    store.live(accountId, now()).stream()
        .map(Session::id)
        .filter(id -> !id.equals(kept))
        .forEach(id -> end(tx, id));
  }

  /** The news of it makes the session's access tokens worthless everywhere. */
  private boolean end(ClientSession tx, String sessionId) {
    Optional<Session> ended = store.end(tx, sessionId, now());
    ended.ifPresent(
        session ->
            outbox.append(
                tx,
                OutgoingEvent.of(
                    EventTypes.SESSION_ENDED,
                    session.id(),
                    1,
                    new SessionEnded(session.id(), session.accountId(), now()))));
    return ended.isPresent();
  }

  public Optional<Account> account(String accountId) {
    return accounts.find(accountId);
  }

  private ProblemException refuse(Session session, RefreshToken token, Instant receivedAt) {
    if (session.judge(token, receivedAt) == Verdict.REPLAYED && endById(session.id())) {
      LOG.log(
          Level.WARNING, "refresh token of session {0} used again, session ended", session.id());
    }
    return refused();
  }

  private GrantedSession granted(Account account, Issued issued) {
    Session session = issued.session();
    CsrfToken csrf = CsrfToken.generate();
    return new GrantedSession(
        account,
        accessTokens.issue(account, session.id(), csrf),
        issued.token(),
        Duration.between(session.rotatedAt(), session.expiresAt()),
        csrf,
        null);
  }

  private Session.Lifetime lifetime() {
    return new Session.Lifetime(idleLifetime, absoluteLifetime);
  }

  /** As precise as Mongo keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ProblemException refused() {
    return ProblemException.of(401, "session-over", "The session is over; log in again.");
  }
}
