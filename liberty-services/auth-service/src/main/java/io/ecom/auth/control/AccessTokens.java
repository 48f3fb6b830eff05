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
import io.ecom.auth.entity.CsrfToken;
import io.ecom.auth.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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

  /** A signed token, ready for an {@code Authorization: Bearer} header. */
  public record AccessToken(String serialized, Duration lifetime) {}

  /**
   * @param csrf goes along with this token only; it carries the hash
   */
  AccessToken issue(Account account, String sessionId, CsrfToken csrf) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject(account.id())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .claim("upn", account.email().value())
            .claim("email", account.email().value())
            .claim("name", account.name())
            .claim("groups", Role.wireNames(account.roles()))
            .claim("sid", sessionId)
            .claim("csrf", csrf.hash())
            .build();
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
    return new AccessToken(token.serialize(), lifetime);
  }
}
