package io.ecom.shared.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Takes over the caller's trace and names it in the answer. */
@Provider
@PreMatching
@Priority(0)
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String PROPERTY = TraceFilter.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    TraceContext.continueFrom(request.getHeaderString("traceparent"));
    request.setProperty(PROPERTY, TraceContext.traceparent());
  }

  /** An asynchronous answer is written by another thread, so the trace comes from the request. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(PROPERTY) instanceof String traceparent) {
      TraceContext.continueFrom(traceparent);
    }
    response.getHeaders().putSingle("X-Trace-Id", TraceContext.traceId());
    TraceContext.clear();
  }
}
