package io.ecom.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request, as the verified token says. */
@RequestScoped
public class CurrentUser {
  @Inject JsonWebToken token;

  public boolean isAnonymous() {
    return token.getRawToken() == null;
  }

  /** The user's id; 401 for somebody who is not logged in. */
  public String id() {
    if (isAnonymous()) {
      throw ProblemException.unauthorized("Log in first.");
    }
    return token.getSubject();
  }

  public String email() {
    return claim("email");
  }

  public String name() {
    return claim("name");
  }

  public Set<String> roles() {
    Set<String> groups = isAnonymous() ? null : token.getGroups();
    return groups == null ? Set.of() : groups;
  }

  public boolean hasRole(String role) {
    return roles().contains(role);
  }

  private String claim(String name) {
    String value = isAnonymous() ? null : token.getClaim(name);
    return value == null ? "" : value;
  }
}
