package io.ecom.shared.web;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;

/** The container's own refusals (404, 405, 406, 415, unreadable body …) as problems. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(WebApplicationException e) {
    if (causedByJson(e)) {
      return ProblemResponses.of(
          400, "malformed-json", "The body is not the JSON expected here.", uri, List.of());
    }
    Response original = e.getResponse();
    int status = original.getStatus();
    if (status < 400) {
      return original;
    }
    Response problem = ProblemResponses.of(status, slug(status), detail(status), uri, List.of());
    Response.ResponseBuilder answer = Response.fromResponse(problem);
    for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE)) {
      if (original.getHeaderString(header) != null) {
        answer.header(header, original.getHeaderString(header));
      }
    }
    return answer.build();
  }

  private static boolean causedByJson(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof JsonbException || t instanceof JsonException) {
        return true;
      }
    }
    return false;
  }

  private static String slug(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null
        ? "http-" + status
        : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "The request is malformed.";
      case 401 -> "Log in first.";
      case 403 -> "You may not do this.";
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take this method.";
      case 406 -> "This address cannot answer in the wanted format.";
      case 415 -> "This address does not take this content type.";
      default -> "The request failed.";
    };
  }
}
