package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.gateway.GatewayClient;
import io.ecom.localstack.stack.StackException;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "audit",
    description = "Check that the logs of what staff did are what was written, in each service.")
final class AuditCommand extends StackCommand {
  private static final List<String> SERVICES =
      List.of("auth", "user", "product", "inventory", "order", "payment", "notification");

  @Override
  public void run() {
    var stack = stack();
    var gateway = new GatewayClient(stack.gatewayUrl());
    var token = gateway.token(stack.adminEmail(), stack.adminPassword());
    var progress = new Progress(System.out);
    List<String> broken = new ArrayList<>();
    for (var service : SERVICES) {
      var found =
          gateway
              .getAs(token, "/api/v1/admin/" + service + "/audit/verification")
              .require(200)
              .json();
      progress.line(service, verdict(found));
      if (!found.getBoolean("intact")) {
        broken.add(service);
      }
    }
    if (!broken.isEmpty()) {
      throw new StackException("The audit log was tampered with: " + String.join(", ", broken));
    }
  }

  private static String verdict(JsonObject found) {
    return found.getBoolean("intact")
        ? "intact, %s entries %s".formatted(found.get("entries"), found.getString("head"))
        : "broken at entry %s: %s".formatted(found.get("brokenAt"), found.getString("finding"));
  }
}
