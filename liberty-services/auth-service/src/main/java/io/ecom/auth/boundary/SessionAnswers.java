package io.ecom.auth.boundary;

import io.ecom.auth.control.GrantedSession;
import io.ecom.auth.control.LogInOutcome;
import io.ecom.auth.control.LogInOutcome.Challenge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** How a session is handed out: in the body, and as cookies. */
@ApplicationScoped
public class SessionAnswers {
  @Inject SessionCookies cookies;

  Response of(Status status, GrantedSession session) {
    return Response.status(status)
        .entity(SessionResponse.of(session))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(cookies.of(session))
        .build();
  }

  Response of(LogInOutcome outcome) {
    if (outcome instanceof Challenge challenge) {
      return Response.accepted(ChallengeResponse.of(challenge))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    return of(Status.OK, (GrantedSession) outcome);
  }
}
