package io.ecom.load;

import io.ecom.localstack.build.WarBuild;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessRegistry;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.process.Processes;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.process.Waiting;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.ServerEnvironment;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Liberty;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The gateway in a server of its own, with nothing behind it but a benchmark's stub and Redis. */
final class LoneGateway implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** It is on, and counts every request, but lets all of a benchmark pass. */
  private static final String NO_LIMIT = "1000000/PT1S";

  private final Processes processes;
  private final RunningProcess server;

  private LoneGateway(Processes processes, RunningProcess server) {
    this.processes = processes;
    this.server = server;
  }

  /**
   * @param ports of the benchmark, by its names
   */
  static LoneGateway start(Stack stack, JsonObject ports) {
    Liberty liberty = new Liberty(stack.layout());
    liberty.install();
    WarBuild wars = new WarBuild(stack.layout());
    wars.build(wars.stale().stream().filter(Program.GATEWAY::equals).toList());
    wars.deploy();
    Processes processes = new Processes(new ProcessRegistry(stack.layout().run()));
    int port = stack.ports().of(Program.GATEWAY);
    RunningProcess server =
        processes.start(
            new ProcessSpec(
                "gateway",
                command(liberty),
                environment(stack, ports),
                stack.layout().run(),
                stack.layout().log("gateway"),
                List.of(port)));
    LoneGateway gateway = new LoneGateway(processes, server);
    try {
      Waiting.untilReady(server, PATIENCE, () -> Probe.isOk(stack.gatewayUrl() + "/health/ready"));
    } catch (RuntimeException e) {
      gateway.close();
      throw e;
    }
    return gateway;
  }

  /** On the last core, where it is measured: the JVM chooses its threads by what it finds. */
  private static List<String> command(Liberty liberty) {
    int last = Runtime.getRuntime().availableProcessors() - 1;
    String server = liberty.serverCommand().toString();
    return List.of("taskset", "-c", Integer.toString(last), server, "run", "gateway");
  }

  private static Map<String, String> environment(Stack stack, JsonObject ports) {
    Map<String, String> environment = new TreeMap<>(ServerEnvironment.of(stack));
    environment.remove("ECOM_GATEWAY_INSTANCES_FILE");
    environment.put("WLP_OUTPUT_DIR", stack.layout().run().resolve("servers").toString());
    environment.put("ECOM_REDIS_URL", url("redis", ports.getInt("REDIS")));
    environment.put(
        "PRODUCT_SERVICE_URLS",
        url("http", ports.getInt("UP_A")) + "," + url("http", ports.getInt("UP_B")));
    environment.put("ECOM_GATEWAY_LIMIT_READ_ADDRESS", NO_LIMIT);
    return environment;
  }

  private static String url(String scheme, int port) {
    return scheme + "://" + Stack.HOST + ":" + port;
  }

  /** Of the JVM, below the script that starts it. */
  long pid() {
    return server.pid();
  }

  @Override
  public void close() {
    processes.stop(server);
  }
}
