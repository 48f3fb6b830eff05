package io.ecom.auth.control;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Role;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks accounts up, for staff. */
@ApplicationScoped
public class FindAccounts {
  @Inject AccountStore accounts;

  /**
   * By e-mail address.
   *
   * @param prefix what addresses begin with
   */
  public List<Account> list(String prefix, @Nullable Role role, String after, int limit) {
    return accounts.list(prefix.strip().toLowerCase(Locale.ROOT), role, after, limit);
  }

  public Account get(String id) {
    return accounts.find(id).orElseThrow(() -> ProblemException.notFound("There is no such user."));
  }
}
