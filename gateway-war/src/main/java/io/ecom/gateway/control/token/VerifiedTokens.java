package io.ecom.gateway.control.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ecom.gateway.entity.BearerToken;
import io.ecom.gateway.entity.Headers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Whose token a request carries. Signatures are verified, or anybody could use up another one's
 * quota; whether a token is still good for something, the services decide.
 */
@ApplicationScoped
public class VerifiedTokens {
  private static final int MOST_TOKENS = 10_000;
  private static final int LONGEST_TOKEN = 8192;
  private static final Duration LIFE = Duration.ofMinutes(15);

  @Inject AuthKeys keys;

  private final Cache<String, Optional<VerifiedToken>> known =
      Caffeine.newBuilder().maximumSize(MOST_TOKENS).expireAfterWrite(LIFE).build();

  /** Nothing where there is no token of ours. */
  public CompletionStage<Optional<VerifiedToken>> of(Headers headers) {
    String token = BearerToken.of(headers);
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      return nobody();
    }
    Optional<VerifiedToken> found = known.getIfPresent(token);
    return found == null ? verified(token) : CompletableFuture.completedStage(found);
  }

  private CompletionStage<Optional<VerifiedToken>> verified(String token) {
    SignedJWT jwt;
    try {
      jwt = SignedJWT.parse(token);
    } catch (ParseException e) {
      return nobody();
    }
    String keyId = jwt.getHeader().getKeyID();
    if (keyId == null || !jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)) {
      return nobody();
    }
    return keys.find(keyId)
        .thenApply(
            key -> {
              Optional<VerifiedToken> verified = key.flatMap(found -> verified(jwt, found));
              if (key.isPresent()) {
                known.put(token, verified);
              }
              return verified;
            });
  }

  private static Optional<VerifiedToken> verified(SignedJWT jwt, RSAPublicKey key) {
    try {
      if (!jwt.verify(new RSASSAVerifier(key))) {
        return Optional.empty();
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Map<String, Object> confirmation = claims.getJSONObjectClaim("cnf");
      BoundKey bound = confirmation == null ? null : BoundKey.of(confirmation);
      return Optional.ofNullable(claims.getSubject())
          .map(subject -> new VerifiedToken(subject, bound));
    } catch (JOSEException | ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static CompletionStage<Optional<VerifiedToken>> nobody() {
    return CompletableFuture.completedStage(Optional.empty());
  }
}
