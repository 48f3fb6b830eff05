package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.web.Problem.FieldError;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @AfterEach
  void endTrace() {
    TraceContext.clear();
  }

  @Test
  void saysWhatIsWrongWhereAndInWhichTrace() throws Exception {
    TraceContext.continueFrom("00-" + TRACE + "-00f067aa0ba902b7-01");
    List<FieldError> errors = List.of(new FieldError("lines[0].sku", "must not be blank"));

    Problem problem = Problem.of(400, "validation-failed", "Wrong.", "/api/v1/orders", errors);

    try (var jsonb = JsonbBuilder.create()) {
      assertThat(jsonb.toJson(problem))
          .contains(
              "\"type\":\"https://ecom.example/problems/validation-failed\"",
              "\"title\":\"Bad Request\"",
              "\"status\":400",
              "\"detail\":\"Wrong.\"",
              "\"instance\":\"/api/v1/orders\"",
              "\"traceId\":\"" + TRACE + "\"",
              "\"field\":\"lines[0].sku\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404, Not Found",
    "409, Conflict",
    "422, Unprocessable Content",
    "503, Service Unavailable",
    "599, Error"
  })
  void theTitleIsThatOfTheStatus(int status, String title) {
    assertThat(Problem.of(status, "x", null, null, List.of()).title()).isEqualTo(title);
  }

  @Test
  void everyKindOfRefusalHasItsStatusAndType() {
    assertRefusal(ProblemException.notFound("x"), 404, "not-found");
    assertRefusal(ProblemException.unauthorized("x"), 401, "unauthorized");
    assertRefusal(ProblemException.forbidden("x"), 403, "forbidden");
    assertRefusal(ProblemException.conflict("email-taken", "x"), 409, "email-taken");
    assertRefusal(ProblemException.invalid("a", "b"), 400, "validation-failed");
    assertThat(ProblemException.invalid("a", "b").errors())
        .containsExactly(new FieldError("a", "b"));
  }

  private static void assertRefusal(ProblemException e, int status, String type) {
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.type()).isEqualTo(type);
  }
}
