package io.ecom.auth.control;

import io.ecom.auth.entity.Account;
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

  /**
   * @throws ProblemException 401, the same whether the address or the password is wrong
   */
  public GrantedSession with(String email, Password password) {
    Optional<Account> account = address(email).flatMap(accounts::findByEmail);
    boolean matches = hasher.matches(password, account.map(Account::passwordHash));
    return account
        .filter(a -> matches)
        .map(sessions::start)
        .orElseThrow(
            () ->
                ProblemException.of(
                    401, "invalid-credentials", "E-mail address or password is wrong."));
  }

  /** What is no address belongs to nobody, and is answered like an unknown one. */
  private static Optional<EmailAddress> address(String email) {
    try {
      return Optional.of(new EmailAddress(email));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
