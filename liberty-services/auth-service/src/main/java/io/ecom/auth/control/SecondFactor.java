package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import io.ecom.auth.control.SecondFactorStore.Factor;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Password;
import io.ecom.auth.entity.RecoveryCode;
import io.ecom.auth.entity.Totp;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A code from an authenticator app besides the password, for those who want it. */
@ApplicationScoped
public class SecondFactor {
  @Inject SecondFactorStore store;
  @Inject AccountStore accounts;
  @Inject Sessions sessions;
  @Inject PasswordHasher hasher;
  @Inject Throttle throttle;
  @Inject Transactions transactions;

  @Inject
  @ConfigProperty(name = "ecom.auth.totp.issuer")
  String issuer;

  /**
   * What an app is to be given.
   *
   * @param uri the same as a QR code shows it
   */
  public record Enrolment(String secret, String uri) {}

  /** Whether codes are asked for, and how many recovery codes are left. */
  public record State(boolean enabled, int recoveryCodesLeft) {}

  public State state(String accountId) {
    Optional<Factor> factor = confirmed(accountId);
    return new State(factor.isPresent(), factor.map(Factor::recoveryCodes).orElse(0));
  }

  /**
   * Begins; a stolen session does not suffice, or a thief could lock the owner out.
   *
   * @throws ProblemException 400 if the password is wrong, 409 if there is a second factor already
   *     or the address is not verified
   */
  public Enrolment enrol(String accountId, Password password) {
    Account account = ownerOfAddress(accountId);
    Throttle.Attempt attempt = throttle.confirm("password", accountId);
    if (!hasher.matches(password, Optional.ofNullable(account.passwordHash()))) {
      throw ProblemException.invalid("password", "is wrong");
    }
    attempt.right();
    Totp totp = Totp.draw();
    if (!store.propose(accountId, totp)) {
      throw enabledAlready();
    }
    return new Enrolment(totp.secret(), uri(account, totp));
  }

  /**
   * The app shows the right codes: from now on they are asked for. Other sessions end.
   *
   * @return the only sight of the recovery codes
   */
  public List<String> confirm(String accountId, String code, @Nullable String sessionId) {
    ownerOfAddress(accountId);
    Factor factor = store.find(accountId).orElseThrow(SecondFactor::noneBegun);
    if (factor.confirmed()) {
      throw enabledAlready();
    }
    Throttle.Attempt attempt = throttle.confirm("second-factor", accountId);
    OptionalLong step = factor.totp().stepOf(code, Instant.now());
    if (step.isEmpty()) {
      throw wrong();
    }
    attempt.right();
    List<RecoveryCode> recovery = RecoveryCode.draw();
    transactions.inTransaction(
        tx -> {
          if (!store.confirm(tx, accountId, step.getAsLong(), recovery)) {
            throw enabledAlready();
          }
          sessions.endOthers(tx, accountId, sessionId);
          return accountId;
        });
    return recovery.stream().map(RecoveryCode::text).toList();
  }

  /**
   * @throws ProblemException 400 if the code is wrong
   */
  public void disable(String accountId, String code) {
    if (isOn(accountId) && !accepts(accountId, code)) {
      throw wrong();
    }
    store.remove(accountId);
  }

  boolean isOn(String accountId) {
    return confirmed(accountId).isPresent();
  }

  /**
   * Uses up a code of the app, or a recovery code.
   *
   * @throws ProblemException 429 after too many wrong ones
   */
  boolean accepts(String accountId, String code) {
    Throttle.Attempt attempt = throttle.confirm("second-factor", accountId);
    OptionalLong step =
        confirmed(accountId)
            .map(factor -> factor.totp().stepOf(code, Instant.now()))
            .orElseGet(OptionalLong::empty);
    boolean accepted =
        step.isPresent()
            ? store.useStep(accountId, step.getAsLong())
            : store.use(accountId, new RecoveryCode(code));
    if (accepted) {
      attempt.right();
    }
    return accepted;
  }

  /**
   * The owner of an address resets the password by mail: what stands then of a second factor is not
   * of whoever registered with the address before.
   */
  void leaveToOwner(ClientSession tx, Account before) {
    if (!before.emailVerified()) {
      store.remove(tx, before.id());
    }
  }

  /** Whoever registers with a foreign address must not be able to lock its owner out. */
  private Account ownerOfAddress(String accountId) {
    Account account =
        accounts
            .find(accountId)
            .orElseThrow(() -> ProblemException.unauthorized("The account is gone."));
    if (!account.emailVerified()) {
      throw ProblemException.conflict(
          "account-not-verified",
          "Confirm your e-mail address first: follow the link that came by mail.");
    }
    return account;
  }

  private Optional<Factor> confirmed(String accountId) {
    return store.find(accountId).filter(Factor::confirmed);
  }

  private String uri(Account account, Totp totp) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(
            encoded(issuer), encoded(account.email().value()), totp.secret(), encoded(issuer));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ProblemException wrong() {
    return ProblemException.invalid("code", "is wrong or was used");
  }

  private static ProblemException noneBegun() {
    return ProblemException.conflict("no-second-factor", "Begin with a new secret.");
  }

  private static ProblemException enabledAlready() {
    return ProblemException.conflict(
        "second-factor-enabled", "There is a second factor already; disable it first.");
  }
}
