package io.ecom.gateway.boundary;

import io.ecom.gateway.control.GatewayHealth;
import io.ecom.gateway.control.GatewayHealth.Report;
import io.ecom.gateway.entity.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Health of the gateway; MicroProfile Health is not on its port. */
@WebServlet(
    urlPatterns = {"/health", "/health/*"},
    asyncSupported = true)
public class HealthServlet extends OwnServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient GatewayHealth health;

  @Override
  CompletionStage<Answer> answer(Call call) {
    return switch (call.path()) {
      case "/health" -> report(health.all());
      case "/health/live" -> report(health.live());
      case "/health/ready" -> report(health.ready());
      case "/health/started" -> report(health.started());
      case "/health/detailed" -> health.detailed().thenApply(d -> JsonAnswers.of(200, d));
      default ->
          CompletableFuture.completedStage(
              call.problem(404, "not-found", "There is nothing at this path."));
    };
  }

  private static CompletionStage<Answer> report(Report report) {
    int status = report.status().equals("UP") ? 200 : 503;
    return CompletableFuture.completedStage(JsonAnswers.of(status, report));
  }
}
