package io.ecom.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** The container's security check refuses with an empty body and past every exception mapper. */
@Provider
public class EmptyErrorFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    if (status < 400 || response.hasEntity() || request.getMethod().equals("HEAD")) {
      return;
    }
    Response problem = ProblemResponses.of(status, request.getUriInfo());
    response.setEntity(
        problem.getEntity(), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
    if (status == 401) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
  }
}
