package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Role;
import io.ecom.shared.audit.AuditLog;
import io.ecom.shared.audit.Deed;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives and takes roles. The sessions of whom it is about end with it, as their tokens name the
 * roles of before.
 */
@ApplicationScoped
public class ChangeRoles {
  @Inject AccountStore accounts;
  @Inject Sessions sessions;
  @Inject AuditLog audit;

  /**
   * @throws ProblemException 404 if there is no such account, 409 if the shop would be left without
   *     an admin
   */
  public Account to(Set<Role> roles, String accountId, @Nullable String reason, Author author) {
    return audit.inTransaction(
        tx -> {
          Account account =
              accounts
                  .find(tx, accountId)
                  .orElseThrow(() -> ProblemException.notFound("There is no such user."));
          return account.roles().equals(roles)
              ? account
              : change(tx, account, account.withRoles(roles), reason, author);
        });
  }

  private Account change(
      ClientSession tx, Account account, Account next, @Nullable String reason, Author author) {
    // Before the count: changes at the same time meet here and are made one after the other.
    audit.record(
        tx,
        Deed.of(author, "roles-changed", account.id())
            .change(shown(account), shown(next))
            .because(reason));
    if (!accounts.replace(tx, next)) {
      throw ProblemException.conflict(
          "account-changed", "The account was changed meanwhile; please try again.");
    }
    if (accounts.count(tx, Role.ADMIN) == 0) {
      throw ProblemException.conflict(
          "last-admin", "A shop needs an admin; appoint another first.");
    }
    sessions.endOthers(tx, next.id(), null);
    return next;
  }

  private static Map<String, Object> shown(Account account) {
    return Map.of("roles", Role.wireNames(account.roles()));
  }
}
