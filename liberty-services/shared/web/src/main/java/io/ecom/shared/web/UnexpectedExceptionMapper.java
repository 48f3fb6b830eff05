package io.ecom.shared.web;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last resort: our fault, logged in full, and nothing of it shown but the trace id. */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable e) {
    if (e instanceof ProcessingException && unreadableBody(e.getCause())) {
      return UnreadableJson.problem(e, uri);
    }
    return ourFault(e, uri);
  }

  /** A 500 that shows nothing of the failure, which is logged. */
  public static Response ourFault(Throwable e, UriInfo uri) {
    LOG.log(Level.ERROR, "request failed, trace " + TraceContext.traceId(), e);
    return ProblemResponses.of(
        500, "internal-error", "Something went wrong on our side.", uri, List.of());
  }

  private static boolean unreadableBody(@Nullable Throwable cause) {
    return cause instanceof JsonbException
        || cause instanceof JsonException
        || cause instanceof IllegalArgumentException;
  }
}
