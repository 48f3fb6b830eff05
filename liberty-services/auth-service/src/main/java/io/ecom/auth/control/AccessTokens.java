package io.ecom.auth.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.ApiKey;
import io.ecom.auth.entity.CsrfToken;
import io.ecom.auth.entity.Role;
import io.ecom.auth.entity.Scope;
import io.ecom.auth.entity.VerificationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues the JSON Web Tokens that every service verifies by itself. */
@ApplicationScoped
public class AccessTokens {

  @Inject SigningKeys keys;

  @Inject
  @ConfigProperty(name = "ecom.auth.issuer")
  String issuer;

  @Inject
  @ConfigProperty(name = "ecom.auth.audience")
  String audience;

  @Inject
  @ConfigProperty(name = "ecom.auth.access-token.lifetime")
  Duration lifetime;

  @Inject
  @ConfigProperty(name = "ecom.auth.api-key.token-lifetime")
  Duration apiKeyLifetime;

  /** A signed token, ready for an {@code Authorization: Bearer} header. */
  public record AccessToken(String serialized, Duration lifetime) {}

  /**
   * @param csrf goes along with this token only; it carries the hash
   */
  AccessToken issue(Account account, String sessionId, CsrfToken csrf) {
    return signed(
        claims(account.id(), sessionId, account.roles(), lifetime)
            .claim("upn", account.email().value())
            .claim("email", account.email().value())
            .claim("name", account.name())
            .claim("csrf", csrf.hash())
            .build(),
        lifetime);
  }

  /**
   * For a machine. Its session is the key itself: revoked, it ends all of its tokens.
   *
   * @param scopes those of the key, or fewer
   */
  AccessToken issue(ApiKey key, Set<Scope> scopes) {
    Instant expiresAt = key.expiresAt();
    Duration left = expiresAt == null ? null : Duration.between(Instant.now(), expiresAt);
    Duration life = left == null || left.compareTo(apiKeyLifetime) > 0 ? apiKeyLifetime : left;
    JWTClaimsSet.Builder claims =
        claims(key.id(), key.id(), Scope.roles(scopes), life)
            .claim("upn", key.id())
            .claim("name", key.name())
            .claim("client_id", key.id())
            .claim("scope", String.join(" ", Scope.wireNames(scopes)));
    VerificationKey publicKey = key.publicKey();
    if (publicKey != null) {
      claims.claim("cnf", Map.of("jwk", publicKey.jwk()));
    }
    return signed(claims.build(), life);
  }

  private JWTClaimsSet.Builder claims(
      String subject, String sessionId, Set<Role> roles, Duration life) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject(subject)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(life)))
        .claim("groups", Role.wireNames(roles))
        .claim("sid", sessionId);
  }

  private AccessToken signed(JWTClaimsSet claims, Duration life) {
    RSAKey key = keys.current();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build(),
            claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign with key " + key.getKeyID(), e);
    }
    return new AccessToken(token.serialize(), life);
  }
}
