package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Client;
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

/** Opens a customer's account and logs the customer in. */
@ApplicationScoped
public class RegisterAccount {

  @Inject AccountStore accounts;
  @Inject Sessions sessions;
  @Inject PasswordHasher hasher;
  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject SendLink links;
  @Inject KnownDevices devices;

  /**
   * @throws ProblemException 400 for a weak password, 409 when the address has an account
   */
  public GrantedSession with(EmailAddress email, String name, Password password, Client client) {
    NewPasswords.require("password", password, email);
    Account account = Account.open(email, name, hasher.hash(password), Instant.now());
    try {
      GrantedSession session =
          transactions.inTransaction(
              tx -> {
                store(tx, account);
                links.verifyEmail(tx, account);
                return sessions.start(tx, account, client.name());
              });
      return session.on(devices.remember(account.id(), client.deviceSecret()));
    } catch (AccountStore.EmailTaken e) {
      throw ProblemException.conflict("email-taken", "This e-mail address has an account already.");
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
