package io.ecom.shared.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** A token is worth nothing once its session is over, however long it would be valid. */
@Provider
@Priority(Priorities.AUTHORIZATION - 2)
public class EndedSessionFilter implements ContainerRequestFilter {
  @Inject Instance<EndedSessions> ended;
  @Inject CurrentUser user;

  @Override
  public void filter(ContainerRequestContext request) {
    String session = user.sessionId();
    if (session != null && ended.isResolvable() && ended.get().contains(session)) {
      throw ProblemException.of(401, "session-over", "The session is over; log in again.");
    }
  }
}
