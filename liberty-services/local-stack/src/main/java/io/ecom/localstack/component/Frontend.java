package io.ecom.localstack.component;

import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Programs;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The built storefront, served by Next.js. */
public final class Frontend implements Component {
  public static final String NAME = "frontend";

  private final Stack stack;

  Frontend(Stack stack) {
    this.stack = stack;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ProcessSpec process() {
    int port = stack.ports().frontend();
    // Next's own script by node itself: with npm in between the process id would be npm's.
    var command =
        List.of(
            Programs.onPath("node").map(Object::toString).orElse("node"),
            "node_modules/next/dist/bin/next",
            "start",
            "--port",
            Integer.toString(port),
            "--hostname",
            Stack.HOST);
    var environment =
        Map.of(
            "ECOM_GATEWAY_URL", stack.gatewayUrl(),
            "ECOM_REALTIME_URL", stack.realtimeUrl(),
            "NODE_ENV", "production",
            "NODE_OPTIONS", "--max-old-space-size=256",
            "NEXT_TELEMETRY_DISABLED", "1");
    var layout = stack.layout();
    return new ProcessSpec(
        NAME, command, environment, layout.storefront(), layout.log(NAME), List.of(port));
  }

  @Override
  public boolean isReady() {
    return Probe.accepts(stack.ports().frontend());
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(60);
  }
}
