package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.RollingRestart;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Instances;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both instances of a service are restarted while it is used, and no request fails. */
@Tag("faults")
@Tag("long")
@Order(Integer.MAX_VALUE - 3)
class RollingRestartIT {
  private static final int PER_SECOND = 20;
  private static final int MEANWHILE = 100;

  private final Stack stack = Stack.underTest(System.getenv());
  private final Progress progress = new Progress(System.out);
  private final Supervisor supervisor = new Supervisor(stack, progress);
  private final Shopper shopper = Shopper.register();
  private final AtomicInteger turn = new AtomicInteger();

  @ParameterizedTest
  @EnumSource(names = {"ORDER", "PRODUCT"})
  void nobodyNotices(Program program) {
    List<LibertyServer> pair = IntStream.of(2, 3).mapToObj(n -> server(program, n)).toList();
    try {
      pair.forEach(supervisor::ensure);
      List<Long> before = pids(pair);
      new Instances(stack).write(program, List.of(stack.url(program, 2), stack.url(program, 3)));
      Patience.await("the pair to be in the balance")
          .until(() -> ready(program).equals(List.of("READY", "READY")));

      ConstantLoad load = new ConstantLoad(PER_SECOND, requests(program));
      try (load) {
        load.awaitMore(MEANWHILE);
        var rolling = new RollingRestart(stack, supervisor, progress);
        for (LibertyServer server : pair) {
          rolling.restart(server);
          load.awaitMore(MEANWHILE);
        }
      }
      System.out.printf(
          "Rolling restart of %s: %d requests, %d failed%n",
          program.key(), load.answered(), load.failures().size());
      assertThat(load.failures()).isEmpty();
      assertThat(pids(pair)).doesNotContainAnyElementsOf(before);
    } finally {
      new Instances(stack).write(Map.of());
      pair.forEach(
          server -> supervisor.registry().alive(server.name()).ifPresent(supervisor::stop));
    }
  }

  private LibertyServer server(Program program, int instance) {
    return (LibertyServer)
        new Components(stack).named(program.key() + "-" + instance).orElseThrow();
  }

  private List<Long> pids(List<LibertyServer> servers) {
    return servers.stream()
        .flatMap(server -> supervisor.registry().alive(server.name()).stream())
        .map(RunningProcess::pid)
        .toList();
  }

  private static List<String> ready(Program program) {
    return Api.anonymous()
        .get("/health/detailed")
        .jsonPath()
        .getList("services." + program.key() + ".instances.health", String.class);
  }

  /** What reads past the cache, and commands that may not be sent a second time. */
  private Supplier<HttpRequest> requests(Program program) {
    return () -> {
      int n = turn.incrementAndGet();
      return switch (program) {
        case ORDER -> n % 2 == 0 ? request("/orders", "GET") : request("/orders/carts", "POST");
        default -> request("/products?q=nothing" + n, "GET");
      };
    };
  }

  private HttpRequest request(String path, String method) {
    return HttpRequest.newBuilder(URI.create(TestStack.current().gateway() + "/api/v1" + path))
        .header("Authorization", "Bearer " + shopper.token())
        .method(method, BodyPublishers.noBody())
        .build();
  }
}
