package io.ecom.shared.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests to the public API. */
public final class Api {
  private static final String PROBLEMS = "https://ecom.example/problems/";

  static {
    RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
  }

  private Api() {}

  /** JSON, to the gateway. */
  public static RequestSpecification anonymous() {
    return to(TestStack.current().gateway());
  }

  public static RequestSpecification withToken(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  /** JSON, to a service on its own port. */
  public static RequestSpecification toService(String name) {
    return to(TestStack.current().service(name));
  }

  private static RequestSpecification to(String base) {
    return RestAssured.given(new RequestSpecBuilder().setBaseUri(base).build())
        .contentType(ContentType.JSON);
  }

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** A problem of RFC 9457 of the given kind, which can be found in the logs and leaks nothing. */
  public static void assertProblem(Response answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    var problem = answer.jsonPath();
    assertThat(problem.getString("type")).isEqualTo(PROBLEMS + type);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
    assertThat(answer.asString()).doesNotContain("Exception", "\tat ", "io.ecom.");
  }
}
