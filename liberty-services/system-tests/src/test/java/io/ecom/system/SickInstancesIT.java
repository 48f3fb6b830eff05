package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.faults.Faults;
import io.ecom.localstack.stack.Instances;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.TestStack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One of two real instances hangs, fails or dies while people read past the cache. */
@Tag("faults")
@Tag("long")
@Order(Integer.MAX_VALUE - 5)
@TestMethodOrder(OrderAnnotation.class)
class SickInstancesIT {
  private static final int PER_SECOND = 25;
  private static final int WELL = 100;
  private static final int SICK = 700;

  /** Of all answers. */
  private static final double MOST_FAILURES = 0.003;

  /** The gateway's time-out. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Duration FROZEN = Duration.ofSeconds(90);
  private static final Stack STACK = Stack.underTest(System.getenv());
  private static final Pair PAIR = new Pair(STACK, Program.PRODUCT);
  private static final AtomicInteger TURN = new AtomicInteger();

  @BeforeAll
  static void begin() {
    PAIR.begin();
  }

  @AfterAll
  static void end() {
    PAIR.close();
  }

  private static HttpRequest request() {
    String query = "/api/v1/products?q=nothing" + TURN.incrementAndGet();
    return HttpRequest.newBuilder(URI.create(TestStack.current().gateway() + query)).build();
  }

  private static void report(String what, ConstantLoad load) {
    System.out.printf(
        "One of two %s: %d requests, %d failed, slowest %d ms%n",
        what, load.answered(), load.failures().size(), load.slowest().toMillis());
    assertThat(load.failures().size()).isLessThanOrEqualTo((int) (MOST_FAILURES * load.answered()));
    assertThat(load.slowest()).isLessThan(LONGEST);
  }

  @Test
  @Order(1)
  void oneHangs() {
    ConstantLoad load = new ConstantLoad(PER_SECOND, SickInstancesIT::request);
    try (Faults faults = Faults.ofStackUnderTest(System.getenv());
        load) {
      load.awaitMore(WELL);
      try (var frozen = faults.freeze(PAIR.servers().get(1).name(), FROZEN)) {
        load.awaitMore(SICK);
        assertThat(frozen).isNotNull();
        assertThat(PAIR.state("circuit", String.class)).contains("open");
      }
    }
    report("hangs", load);
  }

  @Test
  @Order(2)
  void theCacheGoesOnWhenBothHang() {
    String list = "/api/v1/products?limit=3";
    // Only requests find out that an instance is well again.
    Patience.await("the pair to be well")
        .until(
            () -> {
              Api.anonymous().get("/api/v1/products?q=probe" + TURN.incrementAndGet());
              return PAIR.state("circuit", String.class).equals(List.of("closed", "closed"));
            });
    assertThat(Api.anonymous().get(list).statusCode()).isEqualTo(200);
    try (Faults faults = Faults.ofStackUnderTest(System.getenv());
        var first = faults.freeze(PAIR.servers().get(0).name(), FROZEN);
        var second = faults.freeze(PAIR.servers().get(1).name(), FROZEN)) {
      assertThat(List.of(first, second)).hasSize(2);
      assertThat(Api.anonymous().get(list).statusCode()).isEqualTo(200);
      assertThat(Api.anonymous().get("/api/v1/products?q=never-asked").statusCode()).isIn(503, 504);
      assertThat(Api.anonymous().get(list).header("X-Cache-Status")).isIn("HIT", "STALE");
    }
  }

  @Test
  @Order(3)
  void oneAnswers503() {
    try (StubInstance failing = new StubInstance()) {
      failing.answers(n -> 503);
      new Instances(STACK)
          .write(Program.PRODUCT, List.of(STACK.url(Program.PRODUCT, 2), failing.url()));
      Patience.await("both in the balance")
          .until(() -> PAIR.state("health", String.class).equals(List.of("READY", "READY")));
      ConstantLoad load = new ConstantLoad(PER_SECOND, SickInstancesIT::request);
      try (load) {
        load.awaitMore(SICK);
      }
      assertThat(failing.requests()).isPositive();
      report("answers 503", load);
    } finally {
      PAIR.begin();
    }
  }

  @Test
  @Order(4)
  void oneIsKilled() {
    String name = PAIR.servers().get(1).name();
    ConstantLoad load = new ConstantLoad(PER_SECOND, SickInstancesIT::request);
    try (Faults faults = Faults.ofStackUnderTest(System.getenv())) {
      try (load) {
        load.awaitMore(WELL);
        faults.kill(name);
        load.awaitMore(SICK);
      }
    }
    report("is killed", load);
    PAIR.begin();
  }
}
