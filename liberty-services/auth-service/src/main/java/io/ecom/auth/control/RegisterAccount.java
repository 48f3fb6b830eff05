package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.UserRegistered;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Opens a customer's account. */
@ApplicationScoped
public class RegisterAccount {

  @Inject AccountStore accounts;
  @Inject PasswordHasher hasher;
  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject SendLink links;

  /**
   * Only the address's mailbox learns whether it has an account already: the password is hashed and
   * mail goes out in either case.
   *
   * @throws ProblemException 400 for a weak password
   */
  public void with(EmailAddress email, String name, Password password) {
    NewPasswords.require("password", password, email);
    Account account = Account.open(email, name, hasher.hash(password), Instant.now());
    try {
      transactions.inTransaction(
          tx -> {
            store(tx, account);
            return links.verifyEmail(tx, account);
          });
    } catch (AccountStore.EmailTaken e) {
      links.alreadyRegistered(email);
    }
  }

  /** The account and the news of it. */
  void store(ClientSession tx, Account account) {
    accounts.insert(tx, account);
    outbox.append(
        tx,
        OutgoingEvent.of(
            EventTypes.USER_REGISTERED,
            account.id(),
            account.version(),
            new UserRegistered(account.id(), account.email().value(), account.name())));
  }
}
