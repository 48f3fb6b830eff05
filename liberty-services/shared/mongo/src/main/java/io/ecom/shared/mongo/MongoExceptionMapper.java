package io.ecom.shared.mongo;

import com.mongodb.MongoException;
import io.ecom.shared.web.ProblemResponses;
import io.ecom.shared.web.TraceContext;
import io.ecom.shared.web.UnexpectedExceptionMapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** A database that is away is a 503 that says when to come back; anything else is our fault. */
@Provider
public class MongoExceptionMapper implements ExceptionMapper<MongoException> {
  private static final Logger LOG = System.getLogger(MongoExceptionMapper.class.getName());
  private static final int COME_BACK_SECONDS = 2;

  @Context UriInfo uri;

  @Override
  public Response toResponse(MongoException e) {
    if (!DatabaseAway.explains(e) && !DatabaseAway.lostRace(e)) {
      return UnexpectedExceptionMapper.ourFault(e, uri);
    }
    LOG.log(Level.WARNING, "database away, trace " + TraceContext.traceId() + ": " + e);
    return Response.fromResponse(
            ProblemResponses.of(
                503, "unavailable", "The shop is catching its breath; try again.", uri, List.of()))
        .header(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS)
        .build();
  }
}
