package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.RollingRestart;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
  private final Shopper shopper = Shopper.register();
  private final AtomicInteger turn = new AtomicInteger();

  @ParameterizedTest
  @EnumSource(names = {"ORDER", "PRODUCT"})
  void nobodyNotices(Program program) {
    try (Pair pair = new Pair(stack, program)) {
      pair.begin();
      List<Long> before = pair.pids();
      ConstantLoad load = new ConstantLoad(PER_SECOND, requests(program));
      try (load) {
        load.awaitMore(MEANWHILE);
        var rolling = new RollingRestart(stack, pair.supervisor(), new Progress(System.out));
        for (LibertyServer server : pair.servers()) {
          rolling.restart(server);
          load.awaitMore(MEANWHILE);
        }
      }
      System.out.printf(
          "Rolling restart of %s: %d requests, %d failed%n",
          program.key(), load.answered(), load.failures().size());
      assertThat(load.failures()).isEmpty();
      assertThat(pair.pids()).doesNotContainAnyElementsOf(before);
    }
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
