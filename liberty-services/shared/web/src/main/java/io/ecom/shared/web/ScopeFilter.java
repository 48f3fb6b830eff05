package io.ecom.shared.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The container asks for a role only; this asks whether an API key has it for more than reading.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 1)
public class ScopeFilter implements ContainerRequestFilter {
  @Inject CurrentUser user;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!user.isMachine()) {
      return;
    }
    RolesAllowed needed = needed(resource.getResourceMethod());
    Set<String> roles = user.roles();
    if (needed != null && Arrays.stream(needed.value()).noneMatch(roles::contains)) {
      throw ProblemException.of(
          403, "insufficient-scope", "The scope of the access token does not cover this.");
    }
  }

  private static @Nullable RolesAllowed needed(Method method) {
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    boolean decided =
        own != null
            || method.isAnnotationPresent(PermitAll.class)
            || method.isAnnotationPresent(DenyAll.class);
    return decided ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
  }
}
