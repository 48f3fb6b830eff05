package io.ecom.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the request, as the verified token says. */
@RequestScoped
public class CurrentUser {
  @Inject HttpServletRequest request;

  public boolean isAnonymous() {
    return token() == null;
  }

  /** The user's id; 401 for somebody who is not logged in. */
  public String id() {
    JsonWebToken token = token();
    if (token == null) {
      throw ProblemException.unauthorized("Log in first.");
    }
    return token.getSubject();
  }

  /** Of the log-in that the token continues. */
  public @Nullable String sessionId() {
    JsonWebToken token = token();
    return token == null ? null : token.getClaim("sid");
  }

  /** Whether an API key makes the request and no person. */
  public boolean isMachine() {
    JsonWebToken token = token();
    return token != null && token.getClaim("client_id") != null;
  }

  /** Of a person; 403 for an API key, which has no address to write to. */
  public String email() {
    if (isMachine()) {
      throw ProblemException.forbidden("This is for people; an API key has no e-mail address.");
    }
    return claim("email");
  }

  public String name() {
    return claim("name");
  }

  /** Those that count for this request. */
  public Set<String> roles() {
    JsonWebToken token = token();
    Set<String> groups = token == null ? null : token.getGroups();
    if (token == null || groups == null) {
      return Set.of();
    }
    return Scopes.roles(groups, token.getClaim("scope"), request.getMethod());
  }

  public boolean hasRole(String role) {
    return roles().contains(role);
  }

  private String claim(String name) {
    JsonWebToken token = token();
    String value = token == null ? null : token.getClaim(name);
    return value == null ? "" : value;
  }

  /** From the request, as injecting a token fails where endpoints are open to all. */
  private @Nullable JsonWebToken token() {
    return request.getUserPrincipal() instanceof JsonWebToken token ? token : null;
  }
}
