package io.ecom.auth.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a machine logs in with: an id and a secret, of which only the hash is stored. Its id is the
 * {@code client_id} of OAuth 2.0, the subject of its tokens and the session that they are of.
 *
 * @param publicKey if there is one, every request with a token of this key has to be signed
 * @param createdBy the account that made it
 * @param expiresAt null if it does not
 */
public record ApiKey(
    String id,
    String name,
    String secretHash,
    Set<Scope> scopes,
    @Nullable VerificationKey publicKey,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  public ApiKey {
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key has a scope");
    }
    scopes = Set.copyOf(scopes);
  }

  /** What is wanted of a new key. */
  public record Order(
      String name,
      Set<Scope> scopes,
      @Nullable VerificationKey publicKey,
      @Nullable Instant expiresAt) {}

  /** A key together with the only sight of its secret. */
  public record Issued(ApiKey key, String secret) {
    @Override
    public String toString() {
      return "Issued[" + key + "]";
    }
  }

  public static Issued issue(Order order, String createdBy, Instant now) {
    String secret = Secrets.draw();
    ApiKey key =
        new ApiKey(
            UUID.randomUUID().toString(),
            order.name().strip(),
            Secrets.hash(secret),
            order.scopes(),
            order.publicKey(),
            createdBy,
            now,
            order.expiresAt(),
            null,
            null);
    return new Issued(key, secret);
  }

  /** Whether somebody with that secret gets a token now. */
  public boolean accepts(String secret, Instant now) {
    boolean right =
        MessageDigest.isEqual(
            secretHash.getBytes(StandardCharsets.UTF_8),
            Secrets.hash(secret).getBytes(StandardCharsets.UTF_8));
    return right && revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /**
   * The scopes of a token.
   *
   * @param wanted separated by spaces; null for all
   * @return empty if that is more than the key has
   */
  public Optional<Set<Scope>> grant(@Nullable String wanted) {
    return Scope.narrow(scopes, wanted);
  }

  @Override
  public String toString() {
    return "ApiKey[" + id + "]";
  }
}
