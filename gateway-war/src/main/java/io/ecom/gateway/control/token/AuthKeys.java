package io.ecom.gateway.control.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.ecom.gateway.control.upstream.Outgoing;
import io.ecom.gateway.control.upstream.UpstreamClient;
import io.ecom.gateway.control.upstream.Upstreams;
import io.ecom.gateway.entity.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The keys that access tokens are signed with, asked for when a token names an unknown one. */
@ApplicationScoped
class AuthKeys {
  private static final Logger LOG = System.getLogger(AuthKeys.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Tokens with made-up keys must not become requests to the auth service. */
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);

  @Inject Upstreams upstreams;
  @Inject UpstreamClient client;

  private volatile Map<String, RSAPublicKey> keys = Map.of();
  private @Nullable CompletableFuture<Void> fetch;
  private long fetchedAt;

  CompletionStage<Optional<RSAPublicKey>> find(String keyId) {
    RSAPublicKey key = keys.get(keyId);
    return key == null
        ? fetched().thenApply(ignored -> Optional.ofNullable(keys.get(keyId)))
        : CompletableFuture.completedStage(Optional.of(key));
  }

  private synchronized CompletionStage<Void> fetched() {
    CompletableFuture<Void> last = fetch;
    long now = System.nanoTime();
    if (last != null && (!last.isDone() || now - fetchedAt < BETWEEN_FETCHES.toNanos())) {
      return last;
    }
    fetchedAt = now;
    CompletableFuture<Void> next =
        upstreams
            .anyInstance(Service.AUTH)
            .map(this::fetch)
            .orElseGet(() -> CompletableFuture.completedFuture(null));
    fetch = next;
    return next;
  }

  private CompletableFuture<Void> fetch(URI instance) {
    Outgoing request = Outgoing.get(instance.resolve("/api/v1/auth/jwks"));
    return client
        .send(request, PATIENCE)
        .thenAccept(response -> keys = read(response.text()))
        .exceptionally(
            failure -> {
              LOG.log(Level.DEBUG, "no keys of " + instance, failure);
              return null;
            })
        .toCompletableFuture();
  }

  private static Map<String, RSAPublicKey> read(String json) {
    Map<String, RSAPublicKey> keys = new HashMap<>();
    try {
      for (JWK key : JWKSet.parse(json).getKeys()) {
        if (key instanceof RSAKey rsa && key.getKeyID() != null) {
          keys.put(key.getKeyID(), rsa.toRSAPublicKey());
        }
      }
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("no key set", e);
    }
    return Map.copyOf(keys);
  }
}
