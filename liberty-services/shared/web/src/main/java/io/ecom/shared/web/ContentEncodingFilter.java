package io.ecom.shared.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Bodies are taken as they are: nobody unpacks them, as 200 KB can become all of the memory. The
 * server's own unpacking is off as well ({@code autoDecompression} in {@code http.xml}).
 */
@Provider
@PreMatching
@Priority(1)
public class ContentEncodingFilter implements ContainerRequestFilter {
  private static final String AS_IT_IS = "identity";

  @Override
  public void filter(ContainerRequestContext request) {
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase(AS_IT_IS)) {
      throw ProblemException.of(
          415, "unsupported-content-encoding", "Bodies are not taken compressed.");
    }
  }
}
