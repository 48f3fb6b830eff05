package io.ecom.localstack.testing;

import io.ecom.localstack.gateway.GatewayClient;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.stack.Topology;
import io.ecom.localstack.tools.Schemathesis;
import jakarta.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Requests made up from the OpenAPI documents, right and wrong ones, of nobody, a shopper and
 * staff: no answer may be a failure of ours or something else than the document says.
 */
public final class SchemaChecks {
  private static final String CHECKS =
      "not_a_server_error,status_code_conformance,content_type_conformance,"
          + "response_headers_conformance,response_schema_conformance,ignored_auth";

  /** What would end the session under way, or send requests to hosts that are made up. */
  private static final List<String> LEFT_OUT =
      List.of(
          "logout",
          "endSession",
          "endOtherSessions",
          "changePassword",
          "changeRoles",
          "createWebhook",
          "updateWebhook");

  private static final String DOCUMENT = "/openapi?format=json";
  private static final String PASSWORD = "made up by a schema 2026";

  private final Stack stack;
  private final Foreground foreground;

  public SchemaChecks(Stack stack, Foreground foreground) {
    this.stack = stack;
    this.foreground = foreground;
  }

  /**
   * @param topology in distributed each service has a document of its own
   * @param cases of each operation, about
   * @param seconds after which a caller of a document has had enough
   * @param seed so that a run can be repeated
   */
  public void run(Topology topology, int cases, int seconds, long seed) {
    var tool = new Schemathesis(stack.layout());
    var schemathesis = tool.binary().toString();
    var environment =
        Map.of("PYTHONUNBUFFERED", "1", "SCHEMATHESIS_HOOKS", tool.hooks().toString());
    var failed = new ArrayList<String>();
    targets(topology)
        .forEach(
            (name, url) ->
                callers()
                    .forEach(
                        (caller, token) -> {
                          var command = new ArrayList<>(List.of(schemathesis, "run"));
                          command.addAll(options(name + "-" + caller, url, cases, seconds, seed));
                          command.addAll(identity(token));
                          try {
                            foreground.run(
                                name + " as " + caller, stack.layout().run(), command, environment);
                          } catch (StackException e) {
                            failed.add(e.getMessage());
                          }
                        }));
    if (!failed.isEmpty()) {
      throw new StackException(String.join(", ", failed));
    }
  }

  private Map<String, String> targets(Topology topology) {
    var targets = new LinkedHashMap<String, String>();
    if (topology == Topology.DISTRIBUTED) {
      Program.upstreams().stream()
          .filter(program -> program != Program.REALTIME)
          .forEach(program -> targets.put(program.key(), stack.url(program)));
    }
    targets.put("gateway", stack.gatewayUrl());
    return targets;
  }

  /** Access tokens by who has them; nobody has none. */
  private Map<String, String> callers() {
    var gateway = new GatewayClient(stack.gatewayUrl());
    var email = "schema-" + UUID.randomUUID() + "@ecom.test";
    var account =
        Json.createObjectBuilder()
            .add("email", email)
            .add("password", PASSWORD)
            .add("name", "Schema")
            .build();
    gateway.post("/api/v1/auth/register", account).require(202);
    var callers = new LinkedHashMap<String, String>();
    callers.put("nobody", "");
    callers.put("shopper", gateway.token(email, PASSWORD));
    callers.put("admin", gateway.token(stack.adminEmail(), stack.adminPassword()));
    return callers;
  }

  /** Where the document says that its paths begin: a service's do below its context root. */
  private static String base(String url) {
    var servers = new GatewayClient(url).get(DOCUMENT).require(200).json().getJsonArray("servers");
    var first = servers.getJsonObject(0).getString("url");
    return URI.create(url + "/").resolve(first).toString();
  }

  private static List<String> options(
      String report, String url, int cases, int seconds, long seed) {
    return List.of(
        url + DOCUMENT,
        "--url=" + base(url),
        "--checks=" + CHECKS,
        "--max-examples=" + cases,
        "--max-time=" + seconds,
        "--seed=" + seed,
        "--continue-on-failure",
        "--no-shrink",
        "--request-timeout=30",
        "--warnings=off",
        "--report=junit",
        "--report-junit-path=schemathesis/" + report + ".xml");
  }

  private static List<String> identity(String token) {
    var options = new ArrayList<String>();
    if (!token.isEmpty()) {
      options.add("--header=Authorization: Bearer " + token);
    }
    LEFT_OUT.forEach(operation -> options.add("--exclude-operation-id=" + operation));
    return options;
  }
}
