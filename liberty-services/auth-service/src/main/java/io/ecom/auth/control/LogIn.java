package io.ecom.auth.control;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.OneTimeToken;
import io.ecom.auth.entity.OneTimeToken.Purpose;
import io.ecom.auth.entity.Password;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Starts a session for somebody who knows the password. */
@ApplicationScoped
public class LogIn {

  @Inject AccountStore accounts;
  @Inject Sessions sessions;
  @Inject PasswordHasher hasher;
  @Inject Throttle throttle;
  @Inject KnownDevices devices;
  @Inject SecondFactor secondFactor;
  @Inject OneTimeTokens tokens;
  @Inject Transactions transactions;

  /**
   * @throws ProblemException 401, the same whether the address or the password is wrong; 429 after
   *     too many wrong ones
   */
  public LogInOutcome with(String email, Password password, Client client) {
    Optional<Account> account = EmailAddress.parse(email).flatMap(accounts::findByEmail);
    boolean known = account.filter(a -> devices.knows(a.id(), client.deviceSecret())).isPresent();
    Throttle.Attempt attempt = throttle.logIn(email, client, known);
    Optional<String> passwordHash = account.map(Account::passwordHash);
    if (!hasher.matches(password, passwordHash)) {
      attempt.wrong();
      throw ProblemException.of(401, "invalid-credentials", "E-mail address or password is wrong.");
    }
    attempt.right();
    Account owner = account.orElseThrow();
    if (hasher.isOutdated(passwordHash.orElseThrow())) {
      upgrade(owner, password);
    }
    return secondFactor.isOn(owner.id()) ? challenge(owner) : start(owner, client);
  }

  /**
   * The second step, for somebody who gave the right password.
   *
   * @param code of the app, or a recovery code
   * @throws ProblemException 401 if the challenge is over or the code wrong; 429 after too many
   *     wrong ones
   */
  public GrantedSession with(String challenge, String code, Client client) {
    OneTimeToken token =
        tokens.find(challenge, Purpose.SECOND_FACTOR).orElseThrow(LogIn::challengeOver);
    if (!secondFactor.accepts(token.accountId(), code)) {
      throw ProblemException.of(401, "invalid-code", "The code is wrong or was used.");
    }
    Account owner = accounts.find(token.accountId()).orElseThrow(LogIn::challengeOver);
    if (!transactions.inTransaction(tx -> tokens.take(tx, challenge))) {
      throw challengeOver();
    }
    return start(owner, client);
  }

  /** Whoever changes the account at the same time is right; there is another log-in to come. */
  private void upgrade(Account owner, Password password) {
    Account upgraded = owner.withPasswordHash(hasher.hash(password));
    transactions.inTransaction(tx -> accounts.replace(tx, upgraded));
  }

  private LogInOutcome challenge(Account owner) {
    OneTimeToken token = OneTimeToken.issue(Purpose.SECOND_FACTOR, owner.id(), Instant.now());
    tokens.insert(token);
    return new LogInOutcome.Challenge(token.secret(), Purpose.SECOND_FACTOR.life());
  }

  GrantedSession start(Account owner, Client client) {
    return sessions
        .start(owner, client.name())
        .on(devices.remember(owner.id(), client.deviceSecret()));
  }

  private static ProblemException challengeOver() {
    return ProblemException.of(401, "challenge-over", "That took too long; log in again.");
  }
}
