package io.ecom.auth.control;

import io.ecom.auth.entity.Attempts;
import io.ecom.auth.entity.Attempts.Policy;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.OneTimeToken;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down whoever guesses, and nobody else: wrong tries at an account are counted for the line
 * they come from, for the account from anywhere, and for the line at any account. A device that
 * somebody logged in with before counts for itself, so that no stranger keeps its owner out. Nobody
 * learns here whether an account exists: what is counted is the name that was tried.
 */
@ApplicationScoped
public class Throttle {
  private static final Logger LOG = System.getLogger(Throttle.class.getName());

  @Inject AttemptStore store;

  @Inject
  @ConfigProperty(name = "ecom.auth.throttle.attempts")
  int attempts;

  @Inject
  @ConfigProperty(name = "ecom.auth.throttle.longest-delay")
  Duration longestDelay;

  @Inject
  @ConfigProperty(name = "ecom.auth.throttle.account-attempts")
  int accountAttempts;

  @Inject
  @ConfigProperty(name = "ecom.auth.throttle.account-longest-delay")
  Duration accountLongestDelay;

  @Inject
  @ConfigProperty(name = "ecom.auth.throttle.network-attempts")
  int networkAttempts;

  private record Counter(String key, Policy policy) {}

  /** A try that has been let in, until it is known how it went. */
  public final class Attempt {
    private final String subject;
    private final List<String> counted;
    private final List<Counter> countedIfWrong;

    private Attempt(String subject, List<String> counted, List<Counter> countedIfWrong) {
      this.subject = subject;
      this.counted = counted;
      this.countedIfWrong = countedIfWrong;
    }

    void right() {
      store.forget(counted);
    }

    void wrong() {
      countedIfWrong.forEach(counter -> store.begin(counter.key(), subject, counter.policy()));
    }
  }

  /**
   * Lets somebody try a password.
   *
   * @param known whether the account's owner has used the device before
   * @throws ProblemException 429 that says when to come back
   */
  Attempt logIn(String name, Client client, boolean known) {
    String account = subject(name);
    if (known) {
      String device = "device|" + OneTimeToken.hash(String.valueOf(client.deviceSecret()));
      return begin(account, List.of(new Counter(device, perLine())), List.of());
    }
    Counter network =
        new Counter("network|" + client.network(), new Policy(networkAttempts, longestDelay));
    Attempts fromThere = store.find(network.key());
    if (!fromThere.allowed(Instant.now())) {
      throw refused(network.key(), fromThere);
    }
    return begin(
        account,
        List.of(
            new Counter("account|" + account, new Policy(accountAttempts, accountLongestDelay)),
            new Counter("pair|" + account + "|" + client.network(), perLine())),
        List.of(network));
  }

  /**
   * Lets somebody try who is past the first hurdle: is logged in, or has given the password.
   *
   * @throws ProblemException 429 that says when to come back
   */
  Attempt confirm(String what, String accountId) {
    Policy policy = new Policy(attempts, accountLongestDelay);
    return begin(accountId, List.of(new Counter(what + "|" + accountId, policy)), List.of());
  }

  /** The owner has proved to be it by other means. */
  void forget(String name) {
    store.forgetAllOf(subject(name));
  }

  private Policy perLine() {
    return new Policy(attempts, longestDelay);
  }

  private Attempt begin(String subject, List<Counter> counters, List<Counter> ifWrong) {
    List<String> begun = new ArrayList<>();
    for (Counter counter : counters) {
      Optional<Attempts> refusal = store.begin(counter.key(), subject, counter.policy());
      if (refusal.isPresent()) {
        begun.forEach(store::undo);
        throw refused(counter.key(), refusal.get());
      }
      begun.add(counter.key());
    }
    return new Attempt(subject, begun, ifWrong);
  }

  private static ProblemException refused(String key, Attempts attempts) {
    LOG.log(Level.INFO, "slowed down: {0} after {1} failures", key, attempts.failures());
    return ProblemException.tooMany(
        "too-many-attempts",
        "Too many wrong attempts; wait a moment, or have the password reset by mail.",
        Duration.between(Instant.now(), attempts.blockedUntil()));
  }

  /** Names of people are not kept. */
  private static String subject(String name) {
    return OneTimeToken.hash(name.strip().toLowerCase(Locale.ROOT));
  }
}
