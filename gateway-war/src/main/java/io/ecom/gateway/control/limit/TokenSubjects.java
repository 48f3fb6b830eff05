package io.ecom.gateway.control.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.ecom.gateway.entity.BearerToken;
import io.ecom.gateway.entity.Headers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Whose token a request carries. Signatures are verified, or anybody could use up another one's
 * quota; whether a token is still good for something, the services decide.
 */
@ApplicationScoped
class TokenSubjects {
  private static final int MOST_TOKENS = 10_000;
  private static final int LONGEST_TOKEN = 8192;
  private static final Duration LIFE = Duration.ofMinutes(15);

  @Inject AuthKeys keys;

  private final Cache<String, Optional<String>> known =
      Caffeine.newBuilder().maximumSize(MOST_TOKENS).expireAfterWrite(LIFE).build();

  CompletionStage<Optional<String>> of(Headers headers) {
    String token = BearerToken.of(headers);
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      return nobody();
    }
    Optional<String> subject = known.getIfPresent(token);
    return subject == null ? verified(token) : CompletableFuture.completedStage(subject);
  }

  private CompletionStage<Optional<String>> verified(String token) {
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
              Optional<String> subject = key.flatMap(found -> subject(jwt, found));
              if (key.isPresent()) {
                known.put(token, subject);
              }
              return subject;
            });
  }

  private static Optional<String> subject(SignedJWT jwt, RSAPublicKey key) {
    try {
      return jwt.verify(new RSASSAVerifier(key))
          ? Optional.ofNullable(jwt.getJWTClaimsSet().getSubject())
          : Optional.empty();
    } catch (JOSEException | ParseException e) {
      return Optional.empty();
    }
  }

  private static CompletionStage<Optional<String>> nobody() {
    return CompletableFuture.completedStage(Optional.empty());
  }
}
