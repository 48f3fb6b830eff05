package io.ecom.gateway.boundary;

import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Routes;
import io.ecom.gateway.entity.Service;
import jakarta.servlet.annotation.WebServlet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Says at {@code /} what there is, and at any other path that there is nothing. */
@WebServlet(urlPatterns = "/", asyncSupported = true)
public class IndexServlet extends OwnServlet {
  private static final long serialVersionUID = 1L;

  @Override
  CompletionStage<Answer> answer(Call call) {
    Answer answer =
        call.path().equals("/")
            ? JsonAnswers.of(200, index())
            : call.problem(404, "not-found", "There is nothing at this path.");
    return CompletableFuture.completedStage(answer);
  }

  private static Map<String, Object> index() {
    Map<String, String> apis = new TreeMap<>();
    for (Service service : Service.values()) {
      apis.put(service.prefix(), Routes.API + service.prefix());
    }
    return new TreeMap<>(
        Map.of(
            "name", "Ecom API",
            "apis", apis,
            "documentation", "/api",
            "openapi", "/openapi",
            "health", "/health",
            "healthDetailed", "/health/detailed"));
  }
}
