package io.ecom.shared.web;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Shows the key, and the trace, to a service whose resources are {@link InternalOnly}. */
public class InternalCaller implements ClientRequestFilter {
  @Override
  public void filter(ClientRequestContext request) {
    InternalKey.configured()
        .ifPresent(key -> request.getHeaders().putSingle(InternalKey.HEADER, key));
    request.getHeaders().putSingle("traceparent", TraceContext.traceparent());
  }
}
