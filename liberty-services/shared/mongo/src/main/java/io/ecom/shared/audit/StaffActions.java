package io.ecom.shared.audit;

import com.mongodb.client.ClientSession;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.web.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes what the member of staff does whose request is being worked on. */
@ApplicationScoped
public class StaffActions {
  @Inject AuditLog log;
  @Inject CurrentUser user;

  /** For what is done and noted together. */
  public <T> T inTransaction(Function<ClientSession, T> work) {
    return log.inTransaction(work);
  }

  /** In the transaction of what is done; before and after are written as JSON. */
  public void note(
      ClientSession tx,
      String action,
      String subject,
      @Nullable Object before,
      @Nullable Object after,
      @Nullable String reason) {
    log.record(tx, deed(action, subject).change(before, after).because(reason));
  }

  /** After it was done, where that needs no transaction. */
  public void note(String action, String subject, Object after, @Nullable String reason) {
    log.record(deed(action, subject).change(null, after).because(reason));
  }

  private Deed deed(String action, String subject) {
    return Deed.of(Author.of(user), action, subject);
  }
}
