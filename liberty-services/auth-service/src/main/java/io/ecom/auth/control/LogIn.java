package io.ecom.auth.control;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a session for somebody who knows the password. */
@ApplicationScoped
public class LogIn {

  @Inject AccountStore accounts;
  @Inject Sessions sessions;
  @Inject PasswordHasher hasher;

  /**
   * @throws ProblemException 401, the same whether the address or the password is wrong
   */
  public GrantedSession with(String email, Password password, @Nullable String device) {
    Optional<Account> account = EmailAddress.parse(email).flatMap(accounts::findByEmail);
    boolean matches = hasher.matches(password, account.map(Account::passwordHash));
    return account
        .filter(a -> matches)
        .map(a -> sessions.start(a, device))
        .orElseThrow(
            () ->
                ProblemException.of(
                    401, "invalid-credentials", "E-mail address or password is wrong."));
  }
}
