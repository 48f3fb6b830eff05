package io.ecom.shared.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets only the shop's own services in. */
@Provider
@InternalOnly
@Priority(Priorities.AUTHENTICATION)
public class InternalFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    String sent = request.getHeaderString(InternalKey.HEADER);
    if (!InternalKey.isRight(InternalKey.configured(), sent)) {
      throw ProblemException.unauthorized("This address is for the shop's own services.");
    }
  }
}
