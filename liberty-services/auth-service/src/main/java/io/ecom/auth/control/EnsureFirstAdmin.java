package io.ecom.auth.control;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import io.ecom.auth.entity.Role;
import io.ecom.shared.mongo.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives a shop without an admin its first one, from configuration. An account that exists and has
 * proved its address keeps its password and gets the role; without configuration nothing happens.
 */
@ApplicationScoped
public class EnsureFirstAdmin {
  private static final Logger LOG = System.getLogger(EnsureFirstAdmin.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject MongoDatabase database;
  @Inject AccountStore accounts;
  @Inject RegisterAccount registerAccount;
  @Inject PasswordHasher hasher;
  @Inject Transactions transactions;

  @Inject
  @ConfigProperty(name = "ecom.auth.admin.email")
  Optional<String> email;

  @Inject
  @ConfigProperty(name = "ecom.auth.admin.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "ecom.auth.admin.name")
  String name;

  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (email.isPresent() && password.isPresent()) {
      executor.execute(this::untilDone);
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  private void untilDone() {
    try {
      accounts.ensure(database);
      ensure(email.orElseThrow(), password.orElseThrow());
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "no first admin yet: " + e.getMessage());
      if (!stopped) {
        executor.schedule(this::untilDone, 1, TimeUnit.SECONDS);
      }
    }
  }

  private void ensure(String email, String password) {
    if (accounts.hasAny(Role.ADMIN)) {
      return;
    }
    EmailAddress address = new EmailAddress(email);
    accounts
        .findByEmail(address)
        .ifPresentOrElse(this::promote, () -> create(address, new Password(password)));
  }

  private void promote(Account account) {
    if (!account.emailVerified()) {
      // Anybody may have registered with that address.
      LOG.log(Level.ERROR, "no admin: account {0} has not verified its address", account.id());
      return;
    }
    transactions.inTransaction(tx -> accounts.replace(tx, account.grant(Role.ADMIN)));
    LOG.log(Level.INFO, "account {0} is admin now", account.id());
  }

  private void create(EmailAddress address, Password firstPassword) {
    Optional<String> weakness = firstPassword.weakness(address);
    if (weakness.isPresent()) {
      LOG.log(Level.ERROR, "no admin created: ecom.auth.admin.password {0}", weakness.get());
      return;
    }
    Account admin =
        Account.open(address, name, hasher.hash(firstPassword), Instant.now()).grant(Role.ADMIN);
    try {
      transactions.inTransaction(
          tx -> {
            registerAccount.store(tx, admin);
            return admin;
          });
      LOG.log(Level.INFO, "admin account {0} created", admin.id());
    } catch (AccountStore.EmailTaken e) {
      LOG.log(Level.INFO, "another instance created the admin account");
    }
  }
}
