package io.ecom.auth.boundary;

import io.ecom.shared.web.Problem;
import io.ecom.shared.web.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Turns the outcome of credential work into an answer. The usual refusals are made answers here,
 * because RESTEasy logs whatever fails a stage as an error of ours.
 */
final class CredentialAnswers {
  private static final int RETRY_AFTER_SECONDS = 2;

  private CredentialAnswers() {}

  /**
   * @param path of the request, for the problem's {@code instance}
   */
  static <T> CompletionStage<Response> of(
      CompletionStage<T> work, String path, Function<T, Response> success) {
    return work.handle(
        (result, failure) -> failure == null ? success.apply(result) : refusal(failure, path));
  }

  private static Response refusal(Throwable failure, String path) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof ProblemException e) {
      Response.ResponseBuilder problem =
          problem(Problem.of(e.status(), e.type(), e.getMessage(), path, e.errors()));
      e.retryAfterSeconds().ifPresent(seconds -> problem.header(HttpHeaders.RETRY_AFTER, seconds));
      return problem.build();
    }
    if (cause instanceof BulkheadException) {
      String detail = "Too many log-ins at the moment; try again shortly.";
      return problem(Problem.of(503, "overloaded", detail, path, List.of()))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    throw new CompletionException(cause);
  }

  private static Response.ResponseBuilder problem(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }
}
