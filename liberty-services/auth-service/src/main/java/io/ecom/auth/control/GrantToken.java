package io.ecom.auth.control;

import io.ecom.auth.control.AccessTokens.AccessToken;
import io.ecom.auth.entity.ApiKey;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.Scope;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a machine that knows the secret of an API key an access token, and nothing to renew it. */
@ApplicationScoped
public class GrantToken {
  @Inject ApiKeyStore store;
  @Inject AccessTokens accessTokens;
  @Inject Throttle throttle;

  /** A token and what it is good for. */
  public record Granted(AccessToken token, Set<Scope> scopes) {}

  /** Why there is none, in the words of RFC 6749, section 5.2. */
  public enum Refusal {
    INVALID_CLIENT,
    INVALID_SCOPE
  }

  /** What came of it: one of the two is null. */
  public record Outcome(@Nullable Granted granted, @Nullable Refusal refusal) {
    static Outcome refused(Refusal refusal) {
      return new Outcome(null, refusal);
    }
  }

  /**
   * The right secret is let in whatever strangers tried: nobody guesses 256 random bits, so only
   * what is wrong is counted.
   *
   * @param scope what the token is to be good for; null for all that the key may
   * @throws ProblemException 429 after too many wrong secrets
   */
  public Outcome with(String clientId, String secret, @Nullable String scope, Client client) {
    Instant now = Instant.now();
    Optional<ApiKey> key = store.find(clientId).filter(found -> found.accepts(secret, now));
    if (key.isEmpty()) {
      throttle.logIn(clientId, client, false).wrong();
      return Outcome.refused(Refusal.INVALID_CLIENT);
    }
    Optional<Set<Scope>> scopes = key.get().grant(scope);
    if (scopes.isEmpty()) {
      return Outcome.refused(Refusal.INVALID_SCOPE);
    }
    if (!store.use(clientId, now)) {
      return Outcome.refused(Refusal.INVALID_CLIENT);
    }
    return new Outcome(
        new Granted(accessTokens.issue(key.get(), scopes.get()), scopes.get()), null);
  }
}
