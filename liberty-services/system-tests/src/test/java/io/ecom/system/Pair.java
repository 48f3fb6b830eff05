package io.ecom.system;

import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Instances;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Two instances of a service, which are all that the gateway knows of it until this is closed. */
final class Pair implements AutoCloseable {
  private final Stack stack;
  private final Supervisor supervisor;
  private final Program program;
  private final List<LibertyServer> servers;

  Pair(Stack stack, Program program) {
    this.stack = stack;
    this.program = program;
    supervisor = new Supervisor(stack, new Progress(System.out));
    servers = IntStream.of(2, 3).mapToObj(this::server).toList();
  }

  /** Starts them, and waits until they share the requests. */
  void begin() {
    servers.forEach(supervisor::ensure);
    var instances = new Instances(stack);
    instances.write(program, List.of(instances.address(program, 2), instances.address(program, 3)));
    Patience.await("the pair to be in the balance and warm")
        .until(
            () ->
                state("health", String.class).equals(List.of("READY", "READY"))
                    && state("warmth", Float.class).equals(List.of(1f, 1f)));
  }

  Supervisor supervisor() {
    return supervisor;
  }

  List<LibertyServer> servers() {
    return servers;
  }

  List<Long> pids() {
    return servers.stream()
        .flatMap(server -> supervisor.registry().alive(server.name()).stream())
        .map(RunningProcess::pid)
        .toList();
  }

  /** What the gateway tells of each. */
  <T> List<T> state(String field, Class<T> type) {
    return Api.anonymous()
        .get("/health/detailed")
        .jsonPath()
        .getList("services." + program.key() + ".instances." + field, type);
  }

  private LibertyServer server(int instance) {
    return (LibertyServer)
        new Components(stack).named(program.key() + "-" + instance).orElseThrow();
  }

  @Override
  public void close() {
    new Instances(stack).write(Map.of());
    servers.forEach(
        server -> supervisor.registry().alive(server.name()).ifPresent(supervisor::stop));
  }
}
