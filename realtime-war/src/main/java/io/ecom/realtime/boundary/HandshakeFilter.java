package io.ecom.realtime.boundary;

import io.ecom.realtime.control.Hub;
import io.ecom.realtime.control.Tickets;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.Origins;
import io.ecom.shared.web.EndedSessions;
import io.ecom.shared.web.Problem;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.exceptions.JedisException;

/** Decides who may open a socket while the answer can still be a plain refusal. */
@WebFilter("/ws")
public class HandshakeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Jsonb JSONB = JsonbBuilder.create();

  @Inject transient Tickets tickets;
  @Inject transient Hub hub;
  @Inject transient Admission admission;
  @Inject transient EndedSessions endedSessions;

  @Inject
  @ConfigProperty(name = "ecom.realtime.allowed-origins")
  List<String> allowedOrigins;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!Origins.of(allowedOrigins).allow(request.getHeader("Origin"))) {
      refuse(request, response, 403, "origin-not-allowed", "This site may not connect.");
      return;
    }
    Optional<Identity> identity;
    try {
      identity = identity(request);
    } catch (JedisException e) {
      refuse(request, response, 503, "realtime-unavailable", "Tickets cannot be checked now.");
      return;
    }
    if (identity.isEmpty() || isOver(identity.get())) {
      refuse(request, response, 401, "unauthorized", "The ticket is missing, used or expired.");
      return;
    }
    Optional<Hub.Refusal> refusal = hub.refusal(identity.get());
    if (refusal.isPresent()) {
      boolean own = refusal.get() == Hub.Refusal.TOO_MANY_OF_USER;
      response.setHeader("Retry-After", "5");
      refuse(
          request,
          response,
          own ? 429 : 503,
          own ? "too-many-connections" : "realtime-unavailable",
          "No more connections can be had right now.");
      return;
    }
    admission.grant(identity.get());
    chain.doFilter(request, response);
  }

  private boolean isOver(Identity identity) {
    String logIn = identity.logIn();
    return identity.hasExpired(Instant.now()) || (logIn != null && endedSessions.contains(logIn));
  }

  private Optional<Identity> identity(HttpServletRequest request) {
    String ticket = request.getParameter("ticket");
    return ticket == null ? TokenIdentity.ofHandshake(request) : tickets.redeem(ticket);
  }

  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String type,
      String detail)
      throws IOException {
    Problem problem = Problem.of(status, type, detail, request.getRequestURI(), List.of());
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(JSONB.toJson(problem).getBytes(StandardCharsets.UTF_8));
  }
}
