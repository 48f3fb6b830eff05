package io.ecom.gateway.boundary;

import io.ecom.gateway.control.openapi.OpenApiDocument;
import io.ecom.gateway.entity.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.concurrent.CompletionStage;

/** The OpenAPI document of the whole API, as JSON. */
@WebServlet(urlPatterns = "/openapi", asyncSupported = true)
public class OpenApiServlet extends OwnServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient OpenApiDocument document;

  @Override
  CompletionStage<Answer> answer(Call call) {
    return document.json().thenApply(json -> JsonAnswers.text(200, "application/json", json));
  }
}
