package io.ecom.localstack.component;

import io.ecom.localstack.faults.ToxiproxyClient;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Routes;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Toxiproxy;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Toxiproxy, with a proxy on every route of the stack. */
final class FaultProxies implements Component {
  static final String NAME = "toxiproxy";

  private final Stack stack;
  private final List<Routes.Proxy> proxies;

  FaultProxies(Stack stack) {
    this.stack = stack;
    this.proxies = new Routes(stack).proxies();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void prepare() {
    var all = Json.createArrayBuilder();
    proxies.forEach(
        proxy ->
            all.add(
                Json.createObjectBuilder()
                    .add("name", proxy.name())
                    .add("listen", Stack.HOST + ":" + proxy.port())
                    .add("upstream", Stack.HOST + ":" + proxy.upstreamPort())
                    .add("enabled", true)));
    try {
      Files.writeString(configuration(), all.build().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProcessSpec process() {
    var command =
        List.of(
            new Toxiproxy(stack).binary().toString(),
            "-host",
            Stack.HOST,
            "-port",
            Integer.toString(stack.ports().toxiproxy()),
            "-config",
            configuration().toString());
    var ports = new ArrayList<Integer>();
    ports.add(stack.ports().toxiproxy());
    proxies.forEach(proxy -> ports.add(proxy.port()));
    var layout = stack.layout();
    // Its log would have a line for each connection.
    return new ProcessSpec(
        NAME, command, Map.of("LOG_LEVEL", "warn"), layout.run(), layout.log(NAME), ports);
  }

  @Override
  public boolean isReady() {
    return Probe.isOk(stack.toxiproxyUrl() + "/version");
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }

  /** Takes back what a test that was killed has left. */
  @Override
  public void complete() {
    new ToxiproxyClient(stack.toxiproxyUrl()).reset();
  }

  private Path configuration() {
    return stack.layout().run().resolve("toxiproxy.json");
  }
}
