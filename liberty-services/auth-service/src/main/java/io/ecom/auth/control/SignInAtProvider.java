package io.ecom.auth.control;

import io.ecom.auth.control.ProviderIdentityStore.AlreadyLinked;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.ProviderIdentity;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Starts a session for somebody whom an identity provider vouches for. */
@ApplicationScoped
public class SignInAtProvider {
  private static final Logger LOG = System.getLogger(SignInAtProvider.class.getName());

  @Inject ProviderIdentityStore identities;
  @Inject AccountStore accounts;
  @Inject RegisterAccount registerAccount;
  @Inject SecondFactor secondFactor;
  @Inject LogIn logIn;
  @Inject Transactions transactions;

  /**
   * The account linked before, the one with the same proved address, or a new one.
   *
   * @throws ProblemException 403 without a proved address, or if the account wants a second factor;
   *     409 if the account with the address has not proved it
   */
  public GrantedSession with(ProviderIdentity who, Client client) {
    try {
      Account account = identities.accountOf(who).map(this::known).orElseGet(() -> first(who));
      return logIn.start(account, client);
    } catch (AlreadyLinked | AccountStore.EmailTaken e) {
      throw ProblemException.conflict(
          "account-changed", "The account was changed meanwhile; please try again.");
    }
  }

  private Account known(String accountId) {
    Account account =
        accounts
            .find(accountId)
            .orElseThrow(() -> ProblemException.unauthorized("The account is gone."));
    refuseSecondFactor(account);
    return account;
  }

  private Account first(ProviderIdentity who) {
    Optional<Account> sameEmail =
        Optional.ofNullable(who.provedEmail()).flatMap(accounts::findByEmail);
    return switch (who.judge(sameEmail)) {
      case OPENS_ACCOUNT -> open(who);
      case LINKS_ACCOUNT -> link(who, sameEmail.orElseThrow());
      case LACKS_PROVED_EMAIL ->
          throw ProblemException.of(
              403, "email-not-verified", "The provider has not verified your e-mail address.");
      case MEETS_UNPROVED_ACCOUNT ->
          throw ProblemException.conflict(
              "account-not-verified",
              "This e-mail address has an account that has not verified it. Log in there, or have"
                  + " the password reset, and follow the link that comes by mail.");
    };
  }

  private Account open(ProviderIdentity who) {
    EmailAddress email = Objects.requireNonNull(who.provedEmail());
    Account account = Account.openVouchedFor(email, who.displayName(email), Instant.now());
    return transactions.inTransaction(
        tx -> {
          registerAccount.store(tx, account);
          identities.link(tx, who, account.id());
          return account;
        });
  }

  private Account link(ProviderIdentity who, Account account) {
    refuseSecondFactor(account);
    transactions.inTransaction(
        tx -> {
          identities.link(tx, who, account.id());
          return account;
        });
    LOG.log(Level.INFO, "account {0} is linked to {1}", account.id(), who);
    return account;
  }

  /** What the owner asked to be asked for is not left out because somebody else vouches. */
  private void refuseSecondFactor(Account account) {
    if (secondFactor.isOn(account.id())) {
      throw ProblemException.of(
          403, "second-factor-required", "This account has a second factor: log in with it here.");
    }
  }
}
