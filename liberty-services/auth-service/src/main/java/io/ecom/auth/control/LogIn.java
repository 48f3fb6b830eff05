package io.ecom.auth.control;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Starts a session for somebody who knows the password. */
@ApplicationScoped
public class LogIn {

  @Inject AccountStore accounts;
  @Inject Sessions sessions;
  @Inject PasswordHasher hasher;
  @Inject Throttle throttle;
  @Inject KnownDevices devices;

  /**
   * @throws ProblemException 401, the same whether the address or the password is wrong; 429 after
   *     too many wrong ones
   */
  public GrantedSession with(String email, Password password, Client client) {
    Optional<Account> account = EmailAddress.parse(email).flatMap(accounts::findByEmail);
    boolean known = account.filter(a -> devices.knows(a.id(), client.deviceSecret())).isPresent();
    Throttle.Attempt attempt = throttle.logIn(email, client, known);
    if (!hasher.matches(password, account.map(Account::passwordHash))) {
      attempt.wrong();
      throw ProblemException.of(401, "invalid-credentials", "E-mail address or password is wrong.");
    }
    attempt.right();
    Account owner = account.orElseThrow();
    return sessions
        .start(owner, client.name())
        .on(devices.remember(owner.id(), client.deviceSecret()));
  }
}
