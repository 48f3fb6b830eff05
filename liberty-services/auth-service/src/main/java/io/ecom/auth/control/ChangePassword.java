package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.DeviceToken;
import io.ecom.auth.entity.OneTimeToken;
import io.ecom.auth.entity.OneTimeToken.Purpose;
import io.ecom.auth.entity.Password;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives an account another password, which ends every session but the one that asked. */
@ApplicationScoped
public class ChangePassword {
  @Inject AccountStore accounts;
  @Inject OneTimeTokens tokens;
  @Inject Sessions sessions;
  @Inject PasswordHasher hasher;
  @Inject Throttle throttle;
  @Inject KnownDevices devices;
  @Inject SecondFactor secondFactor;
  @Inject Transactions transactions;

  /**
   * For somebody who is logged in.
   *
   * @param sessionId the session that asks, which goes on
   * @throws ProblemException 400 if the current password is wrong or the next one weak; 429 after
   *     too many wrong ones
   */
  public void knowing(
      Password current, Password next, String accountId, @Nullable String sessionId) {
    Account account = account(accountId);
    Throttle.Attempt attempt = throttle.confirm("password", accountId);
    if (!hasher.matches(current, Optional.ofNullable(account.passwordHash()))) {
      throw ProblemException.invalid("currentPassword", "is wrong");
    }
    attempt.right();
    NewPasswords.require("newPassword", next, account.email());
    Account changed = account.withPasswordHash(hasher.hash(next));
    transactions.inTransaction(tx -> replace(tx, changed, sessionId));
  }

  /**
   * For somebody who got a link by mail; it works once.
   *
   * @return what the device is known by, so that its owner can log in whatever strangers try
   * @throws ProblemException 400 if the token is none, used or expired, or the password weak
   */
  public DeviceToken byLink(String secret, Password next, Client client) {
    OneTimeToken token = tokens.find(secret, Purpose.PASSWORD_RESET).orElseThrow(Links::refused);
    Account account = account(token.accountId());
    NewPasswords.require("newPassword", next, account.email());
    Account changed = account.withPasswordSetByMail(hasher.hash(next));
    transactions.inTransaction(
        tx -> {
          if (!tokens.take(tx, secret)) {
            throw Links.refused();
          }
          tokens.forget(tx, account.id(), Purpose.PASSWORD_RESET);
          secondFactor.leaveToOwner(tx, account);
          return replace(tx, changed, null);
        });
    throttle.forget(account.email().value());
    return devices.remember(account.id(), client.deviceSecret());
  }

  private Account replace(ClientSession tx, Account changed, @Nullable String kept) {
    if (!accounts.replace(tx, changed)) {
      throw ProblemException.conflict(
          "account-changed", "The account was changed meanwhile; please try again.");
    }
    sessions.endOthers(tx, changed.id(), kept);
    return changed;
  }

  private Account account(String id) {
    return accounts
        .find(id)
        .orElseThrow(() -> ProblemException.unauthorized("The account is gone."));
  }
}
