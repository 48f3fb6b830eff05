package io.ecom.gateway.control;

import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.Headers;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.TraceContext;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** The gateway's own refusals, as problem details. */
public final class Problems {
  private static final Jsonb JSONB = JsonbBuilder.create();

  private Problems() {}

  public static Answer answer(
      int status, String slug, String detail, String path, String traceparent) {
    return answer(() -> Problem.of(status, slug, detail, path, List.of()), traceparent);
  }

  /** What its status says, and no more. */
  public static Answer answer(int status, String path, String traceparent) {
    return answer(() -> Problem.of(status, path), traceparent);
  }

  private static Answer answer(Supplier<Problem> made, String traceparent) {
    Problem problem;
    TraceContext.continueFrom(traceparent);
    try {
      problem = made.get();
    } finally {
      TraceContext.clear();
    }
    byte[] json = JSONB.toJson(problem).getBytes(StandardCharsets.UTF_8);
    Headers headers =
        new Headers().add("Content-Type", Problem.MEDIA_TYPE).add("Cache-Control", "no-store");
    return new Answer(problem.status(), headers, new Body.Whole(json));
  }
}
