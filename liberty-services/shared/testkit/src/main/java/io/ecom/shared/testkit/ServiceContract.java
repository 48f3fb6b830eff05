package io.ecom.shared.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every service promises to API consumers, on its own port. */
public abstract class ServiceContract extends HealthContract {
  private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#/([^\"]+)\"");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final String apiPath;

  /**
   * @param apiPath where its API is, such as {@code /api/v1/orders}
   */
  protected ServiceContract(String apiPath) {
    this.apiPath = apiPath;
  }

  @Test
  void servesAnOpenApiDocumentThatHoldsTogether() {
    Response answer = RestAssured.given().accept(ContentType.JSON).get("/openapi?format=json");
    answer.then().statusCode(200);
    JsonPath document = answer.jsonPath();
    assertThat(document.getString("openapi")).startsWith("3.");
    assertThat(document.getString("info.title")).isNotBlank();
    Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
    // A server with one WAR names the common part as the address of the server.
    assertThat(Stream.concat(paths.keySet().stream(), servers(document)))
        .anyMatch(address -> address.contains(apiPath));
    assertOperationsAreNamedOnce(paths);
    assertReferencesResolve(answer.asString().replaceAll("\\s", ""), document);
  }

  private static Stream<String> servers(JsonPath document) {
    List<String> servers = document.getList("servers.url", String.class);
    return servers == null ? Stream.empty() : servers.stream();
  }

  private static void assertOperationsAreNamedOnce(
      Map<String, Map<String, Map<String, Object>>> paths) {
    Set<Object> names = new HashSet<>();
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (method, operation) -> {
                  if (METHODS.contains(method)) {
                    assertThat(operation).as(method + " " + path).containsKey("responses");
                    Object name = operation.get("operationId");
                    assertThat(name == null || names.add(name)).as("once: " + name).isTrue();
                  }
                }));
  }

  private static void assertReferencesResolve(String text, JsonPath document) {
    List<String> dangling = new ArrayList<>();
    var references = REFERENCE.matcher(text);
    while (references.find()) {
      String path = "'" + references.group(1).replace("/", "'.'") + "'";
      if (document.get(path) == null) {
        dangling.add(path);
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void servesTheApiUi() {
    Response page = RestAssured.get("/api");
    page.then().statusCode(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("swagger-ui");
  }

  @Test
  void whatIsNotThereIsAProblem() {
    Api.assertProblem(RestAssured.get(apiPath + "/no/such/thing/here"), 404, "not-found");
  }

  /** What the container refuses before any resource is asked. */
  @Test
  void whatIsHiddenIsAProblemToo() {
    for (String hidden : List.of("/WEB-INF/web.xml", "/web-inf", "/META-INF/MANIFEST.MF")) {
      Api.assertProblem(RestAssured.get(apiPath + hidden), 404, "not-found");
    }
  }
}
