package io.ecom.auth.boundary;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.ApiKey;
import io.ecom.auth.entity.Scope;
import io.ecom.auth.entity.VerificationKey;
import io.ecom.shared.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a new API key is for. */
@Schema(name = "CreateApiKey")
public record ApiKeyRequest(
    @Schema(examples = "ERP import")
        @NotNull
        @Size(max = Account.MAX_NAME_LENGTH)
        @Pattern(
            regexp = Account.NAME_SHAPE,
            message = "must not be blank or have control characters")
        String name,
    @Schema(examples = "[\"catalog:write\"]") @NotEmpty @Size(max = 10)
        List<@Nullable String> scopes,
    @Schema(description = "Every request with a token of the key has to be signed for it then")
        @Valid
        @Nullable PublicKeyRequest publicKey,
    @Schema(description = "When it ends by itself") @Nullable Instant expiresAt) {

  /** A JSON Web Key without its private part: Ed25519 or P-256. */
  @Schema(name = "PublicKey")
  public record PublicKeyRequest(
      @Schema(examples = "OKP") @NotNull @Size(max = 10) String kty,
      @Schema(examples = "Ed25519") @NotNull @Size(max = 10) String crv,
      @Schema(examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo") @NotNull @Size(max = 64)
          String x,
      @Size(max = 64) @Nullable String y,
      @Schema(hidden = true) @Null(message = "is the private part, which nobody else may know")
          @Nullable String d) {

    VerificationKey toKey() {
      return VerificationKey.parse(kty, crv, x, y)
          .orElseThrow(
              () -> ProblemException.invalid("publicKey", "must be an Ed25519 or a P-256 key"));
    }

    /** Without what should not be in it. */
    @Override
    public String toString() {
      return "PublicKeyRequest[" + crv + "]";
    }
  }

  ApiKey.Order order() {
    return new ApiKey.Order(
        name,
        scopes.stream().map(ApiKeyRequest::scope).collect(Collectors.toSet()),
        publicKey == null ? null : publicKey.toKey(),
        expiresAt);
  }

  private static Scope scope(@Nullable String name) {
    return Scope.find(name)
        .orElseThrow(() -> ProblemException.invalid("scopes", "must be of " + Scope.all()));
  }
}
