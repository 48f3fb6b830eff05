package io.ecom.shared.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Requests to the public API. */
public final class Api {
  private static final String PROBLEMS = "https://ecom.example/problems/";

  private static final int PATIENCE_MILLIS = 60_000;

  static {
    RestAssured.config =
        RestAssured.config()
            .httpClient(
                HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", PATIENCE_MILLIS)
                    .setParam("http.socket.timeout", PATIENCE_MILLIS))
            // Pretty printing of JSON that is nested deep takes gigabytes.
            .logConfig(
                LogConfig.logConfig()
                    .enableLoggingOfRequestAndResponseIfValidationFails()
                    .enablePrettyPrinting(false));
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

  /** Nothing was done; the same may be sent again. */
  static boolean isBusy(Response answer) {
    return answer.statusCode() == 429
        && answer.jsonPath().getString("type").equals(PROBLEMS + "service-busy");
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

  /** A command that is sent as no JSON, as something else, and with nothing in it. */
  public static void assertRefusesBadBodies(
      Supplier<RequestSpecification> caller, Method method, String path) {
    assertProblem(caller.get().body("{\"cut\": ").request(method, path), 400, "malformed-json");
    assertProblem(
        caller.get().contentType("application/xml").body("<a/>").request(method, path),
        415,
        "unsupported-media-type");
    Response empty = caller.get().body("{}").request(method, path);
    assertProblem(empty, 400, "validation-failed");
    assertThat(empty.jsonPath().getList("errors")).isNotEmpty();
  }

  /** A list that is read in parts: each item once, in an order that the parts keep. */
  public static List<String> readInParts(
      Supplier<RequestSpecification> caller, String path, String idField, int limit) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath part =
          caller
              .get()
              .queryParam("limit", limit)
              .queryParam("cursor", cursor)
              .get(path)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      List<String> items = part.getList("items." + idField, String.class);
      assertThat(items).hasSizeLessThanOrEqualTo(limit);
      ids.addAll(items);
      cursor = part.getString("nextCursor");
    } while (cursor != null);
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  /** Limits and cursors that no list takes. */
  public static void assertRefusesBadPaging(Supplier<RequestSpecification> caller, String path) {
    for (String query : List.of("limit=0", "limit=101", "limit=many", "cursor=%21%21")) {
      assertProblem(caller.get().get(path + "?" + query), 400, "validation-failed");
    }
  }
}
