package io.ecom.auth.boundary;

import java.util.Map;
import java.util.Optional;

/**
 * The ID token that Liberty has verified for this request. Its API is part of the feature and of no
 * artifact, and is absent where the feature is: so it is found by its name.
 */
final class ProviderClaims {
  private static final String API = "com.ibm.websphere.security.openidconnect.";

  private ProviderClaims() {}

  /** Empty if nobody was signed in. */
  @SuppressWarnings("unchecked")
  static Optional<Map<String, ?>> ofRequest() {
    try {
      Object token = Class.forName(API + "PropagationHelper").getMethod("getIdToken").invoke(null);
      return token == null
          ? Optional.empty()
          : Optional.of(
              (Map<String, ?>)
                  Class.forName(API + "token.IdToken").getMethod("getAllClaims").invoke(token));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Liberty's OpenID Connect client cannot be asked", e);
    }
  }
}
