package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.OneTimeToken;
import io.ecom.auth.entity.OneTimeToken.Purpose;
import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.UserLink;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Has a link sent by mail to the owner of an account. */
@ApplicationScoped
public class SendLink {
  /** Nobody's mailbox is to be flooded. */
  private static final int MOST_AN_HOUR = 5;

  @Inject AccountStore accounts;
  @Inject OneTimeTokens tokens;
  @Inject Transactions transactions;
  @Inject Outbox outbox;

  /** Does nothing for an address that nobody has. */
  public void resetPassword(String address) {
    EmailAddress.parse(address)
        .ifPresent(email -> resetPassword(email, EventTypes.PASSWORD_RESET_REQUESTED));
  }

  /** Somebody tried to open another account; its owner may have forgotten this one. */
  void alreadyRegistered(EmailAddress email) {
    resetPassword(email, EventTypes.REGISTRATION_REPEATED);
  }

  private void resetPassword(EmailAddress email, EventType<UserLink> news) {
    accounts
        .findByEmail(email)
        .filter(account -> mayGet(account.id(), Purpose.PASSWORD_RESET))
        .ifPresent(
            account ->
                transactions.inTransaction(tx -> send(tx, account, Purpose.PASSWORD_RESET, news)));
  }

  /** Again, for somebody who is logged in; an address that is verified needs no link. */
  public void verifyEmail(String accountId) {
    accounts
        .find(accountId)
        .filter(account -> !account.emailVerified())
        .filter(account -> mayGet(account.id(), Purpose.EMAIL_VERIFICATION))
        .ifPresent(account -> transactions.inTransaction(tx -> verifyEmail(tx, account)));
  }

  OneTimeToken verifyEmail(ClientSession tx, Account account) {
    return send(tx, account, Purpose.EMAIL_VERIFICATION, EventTypes.EMAIL_VERIFICATION_REQUESTED);
  }

  /**
   * Somebody followed the link.
   *
   * @throws ProblemException 400 if the token is none, used or expired
   */
  public void verified(String secret) {
    OneTimeToken token =
        tokens.find(secret, Purpose.EMAIL_VERIFICATION).orElseThrow(Links::refused);
    transactions.inTransaction(
        tx -> {
          Account account = accounts.find(token.accountId()).orElseThrow(Links::refused);
          if (!tokens.take(tx, secret) || !accounts.replace(tx, account.verified())) {
            throw Links.refused();
          }
          return account;
        });
  }

  private boolean mayGet(String accountId, Purpose purpose) {
    Instant since = Instant.now().minus(Duration.ofHours(1));
    return tokens.countSince(accountId, purpose, since) < MOST_AN_HOUR;
  }

  private OneTimeToken send(
      ClientSession tx, Account account, Purpose purpose, EventType<UserLink> news) {
    OneTimeToken token = OneTimeToken.issue(purpose, account.id(), Instant.now());
    tokens.insert(tx, token);
    UserLink link =
        new UserLink(
            account.id(),
            account.email().value(),
            account.name(),
            token.secret(),
            token.expiresAt());
    // Each link is news of its own: nothing has to come before or after it.
    outbox.append(tx, OutgoingEvent.of(news, token.hash(), 1, link));
    return token;
  }
}
