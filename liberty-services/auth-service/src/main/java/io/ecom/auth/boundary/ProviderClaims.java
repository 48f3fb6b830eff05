package io.ecom.auth.boundary;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * The ID token that Liberty has verified for this request. Its API is part of the feature and of no
 * artifact, and is absent where the feature is: so it is found by its name.
 */
final class ProviderClaims {
  private static final String API = "com.ibm.websphere.security.openidconnect.";

  private ProviderClaims() {}

  static Map<String, ?> ofRequest() {
    try {
      Object token = Class.forName(API + "PropagationHelper").getMethod("getIdToken").invoke(null);
      return (Map<String, ?>)
          Class.forName(API + "token.IdToken").getMethod("getAllClaims").invoke(token);
    } catch (ReflectiveOperationException e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      throw new IllegalStateException("Liberty has no ID token for a person it signed in", cause);
    }
  }
}
