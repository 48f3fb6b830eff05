package io.ecom.realtime.boundary;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The health checks of this WAR, where it has a virtual host of its own: MicroProfile Health is not
 * on its port then, and the gateway asks there.
 */
@WebServlet(urlPatterns = {"/health", "/health/*"})
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Jsonb JSONB = JsonbBuilder.create();

  @Inject @Any transient Instance<HealthCheck> checks;

  /** One check, as MicroProfile Health writes it. */
  public record Check(String name, String status, Map<String, Object> data) {
    static Check of(HealthCheckResponse response) {
      return new Check(
          response.getName(),
          response.getStatus().name(),
          new TreeMap<>(response.getData().orElse(Map.of())));
    }

    boolean isUp() {
      return status.equals("UP");
    }
  }

  /** All that were asked for. */
  public record Report(String status, List<Check> checks) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getRequestURI()) {
      case "/health" -> answer(response, checks);
      case "/health/started" -> answer(response, checks.select(Startup.Literal.INSTANCE));
      case "/health/ready" -> answer(response, checks.select(Readiness.Literal.INSTANCE));
      case "/health/live" -> answer(response, checks.select(Liveness.Literal.INSTANCE));
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void answer(HttpServletResponse response, Instance<HealthCheck> asked)
      throws IOException {
    List<Check> answers = asked.stream().map(check -> Check.of(check.call())).toList();
    boolean up = answers.stream().allMatch(Check::isUp);
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    String json = JSONB.toJson(new Report(up ? "UP" : "DOWN", answers));
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
