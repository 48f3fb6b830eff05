package io.ecom.auth.boundary;

import io.ecom.auth.entity.ApiKey;
import io.ecom.auth.entity.Scope;
import io.ecom.auth.entity.VerificationKey;
import io.ecom.shared.web.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param secret only where it has just been made
 * @param signatureKeyId what signatures name the public key by (RFC 7638); null if requests need
 *     none
 */
@Schema(name = "ApiKey")
public record ApiKeyResponse(
    @Schema(description = "The client_id of OAuth 2.0") String id,
    String name,
    List<String> scopes,
    @Schema(description = "Shown once: when the key is made") @Nullable String secret,
    @Nullable String signatureKeyId,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt)
    implements ShownOnce {

  static ApiKeyResponse of(ApiKey key) {
    return of(key, null);
  }

  static ApiKeyResponse of(ApiKey.Issued issued) {
    return of(issued.key(), issued.secret());
  }

  private static ApiKeyResponse of(ApiKey key, @Nullable String secret) {
    VerificationKey publicKey = key.publicKey();
    return new ApiKeyResponse(
        key.id(),
        key.name(),
        Scope.wireNames(key.scopes()),
        secret,
        publicKey == null ? null : publicKey.thumbprint(),
        key.createdBy(),
        key.createdAt(),
        key.expiresAt(),
        key.revokedAt(),
        key.lastUsedAt());
  }

  @Override
  public ApiKeyResponse withoutSecret() {
    return new ApiKeyResponse(
        id,
        name,
        scopes,
        null,
        signatureKeyId,
        createdBy,
        createdAt,
        expiresAt,
        revokedAt,
        lastUsedAt);
  }

  @Override
  public String toString() {
    return "ApiKeyResponse[" + id + "]";
  }
}
