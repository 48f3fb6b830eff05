package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.gateway.GatewayClient;
import io.ecom.localstack.stack.StackException;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "rebuild",
    description = "Make a read model again from all events, compare and switch, while it is open.")
final class RebuildCommand extends StackCommand {
  private static final String PROJECTIONS = "/api/v1/orders/projections";
  private static final Duration MOST = Duration.ofMinutes(30);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int NOT_FOUND = 404;

  @Parameters(paramLabel = "PROJECTION", description = "Such as order-view.")
  private String name = "";

  private String shown = "";

  @Override
  public void run() {
    var stack = stack();
    var progress = new Progress(System.out);
    var gateway = new GatewayClient(stack.gatewayUrl());
    var token = gateway.token(stack.adminEmail(), stack.adminPassword());
    var begun = gateway.postAs(token, PROJECTIONS + "/" + name + "/rebuild");
    if (begun.status() == NOT_FOUND) {
      throw new StackException(
          "There is no read model '%s'; there are: %s".formatted(name, names(gateway, token)));
    }
    begun.require(202);
    var ended = awaitEnd(gateway, token, progress);
    if (ended.getString("state").equals("failed")) {
      throw new StackException(name + " was not rebuilt: " + ended.getString("failure", "?"));
    }
    progress.line(name, "rebuilt; compared with the live one: " + ended.get("comparison"));
  }

  private JsonObject awaitEnd(GatewayClient gateway, String token, Progress progress) {
    try {
      return Awaitility.await(name)
          .atMost(MOST)
          .pollInterval(POLL)
          .pollDelay(Duration.ZERO)
          .until(
              () -> status(gateway, token, progress),
              status -> !status.getString("state").equals("running"));
    } catch (ConditionTimeoutException e) {
      throw new StackException(name + " is still being rebuilt; GET " + PROJECTIONS, e);
    }
  }

  private JsonObject status(GatewayClient gateway, String token, Progress progress) {
    var status =
        all(gateway, token).getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(item -> item.getString("name").equals(name))
            .findFirst()
            .orElseThrow();
    var line =
        "%s %s of about %s"
            .formatted(status.getString("phase", ""), status.get("done"), status.get("total"));
    if (!line.equals(shown)) {
      progress.line(name, line);
      shown = line;
    }
    return status;
  }

  private static String names(GatewayClient gateway, String token) {
    return all(gateway, token).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("name"))
        .collect(Collectors.joining(", "));
  }

  private static JsonObject all(GatewayClient gateway, String token) {
    return gateway.getAs(token, PROJECTIONS).require(200).json();
  }
}
