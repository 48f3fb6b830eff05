package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalancerTest {
  private static final Duration RAMP = Duration.ofSeconds(10);

  private final AtomicLong now = new AtomicLong();

  private final class Worker implements Balancer.Member {
    final String name;
    final int weight;
    final SlowStart slowStart = new SlowStart(RAMP, now::get);
    int outstanding;

    Worker(String name, int weight) {
      this.name = name;
      this.weight = weight;
    }

    boolean begin() {
      outstanding++;
      return true;
    }

    @Override
    public int weight() {
      return weight;
    }

    @Override
    public int outstanding() {
      return outstanding;
    }

    @Override
    public double warmth() {
      return slowStart.warmth();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final Worker a = new Worker("a", 1);
  private final Worker b = new Worker("b", 1);
  private final Worker c = new Worker("c", 1);

  private static List<Worker> turns(Balancer<Worker> balancer, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> balancer.next(w -> true, Worker::begin).orElseThrow())
        .toList();
  }

  private static Map<String, Long> counts(List<Worker> workers) {
    return workers.stream()
        .map(Worker::toString)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void inTurns() {
    var balancer = new Balancer<>(Balancing.ROUND_ROBIN, List.of(a, b, c));

    assertThat(turns(balancer, 6)).containsExactly(a, b, c, a, b, c);
  }

  @Test
  void byWeightAndSpreadEvenly() {
    Worker heavy = new Worker("heavy", 5);
    var balancer = new Balancer<>(Balancing.ROUND_ROBIN, List.of(heavy, b, c));

    assertThat(turns(balancer, 7)).containsExactly(heavy, heavy, b, heavy, c, heavy, heavy);
  }

  @Test
  void aCanaryGetsItsPercent() {
    Worker stable = new Worker("stable", 99);
    Worker canary = new Worker("canary", 1);
    var balancer = new Balancer<>(Balancing.ROUND_ROBIN, List.of(stable, canary));

    assertThat(counts(turns(balancer, 1_000)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("stable", 990L, "canary", 10L));
  }

  @Test
  void whoDoesNotTakeItsTurnIsPassedOver() {
    var balancer = new Balancer<>(Balancing.ROUND_ROBIN, List.of(a, b, c));

    assertThat(
            IntStream.range(0, 4)
                .mapToObj(i -> balancer.next(w -> w != c, w -> w != a).orElseThrow()))
        .containsOnly(b);
    assertThat(balancer.next(w -> w == a, w -> false)).isEmpty();
    assertThat(balancer.next(w -> false, w -> true)).isEmpty();
  }

  @Test
  void whoHasTheFewestRequestsIsNext() {
    a.outstanding = 3;
    b.outstanding = 1;
    c.outstanding = 2;
    var balancer = new Balancer<>(Balancing.LEAST_OUTSTANDING, List.of(a, b, c));

    assertThat(turns(balancer, 3)).startsWith(b).contains(c).doesNotContain(a);
  }

  @Test
  void whoHangsGetsNoMoreThanItHolds() {
    var balancer = new Balancer<>(Balancing.LEAST_OUTSTANDING, List.of(a, b));
    for (int i = 0; i < 100; i++) {
      Worker taken = balancer.next(w -> true, Worker::begin).orElseThrow();
      taken.outstanding -= taken == b ? 1 : 0;
    }

    assertThat(a.outstanding).isEqualTo(1);
  }

  @Test
  void theIdleAreTakenInTurns() {
    var balancer = new Balancer<>(Balancing.LEAST_OUTSTANDING, List.of(a, b, c));

    assertThat(
            IntStream.range(0, 6)
                .mapToObj(i -> balancer.next(w -> true, w -> true).orElseThrow())
                .toList())
        .containsExactly(a, b, c, a, b, c);
  }

  @Test
  void theHeavierHoldsMoreRequests() {
    Worker heavy = new Worker("heavy", 3);
    var balancer = new Balancer<>(Balancing.LEAST_OUTSTANDING, List.of(heavy, b));

    turns(balancer, 40);

    assertThat(heavy.outstanding).isBetween(29, 31);
  }

  @Test
  void theShareOfWhoIsBackRises() {
    for (Balancing policy : Balancing.values()) {
      a.outstanding = 0;
      b.outstanding = 0;
      var balancer = new Balancer<>(policy, List.of(a, b));
      b.slowStart.begin();

      long atOnce = shareOfB(balancer);
      pass(Duration.ofSeconds(5));
      long half = shareOfB(balancer);
      pass(Duration.ofSeconds(5));
      long whole = shareOfB(balancer);

      assertThat(atOnce).as(policy.text()).isBetween(45L, 55L);
      assertThat(half).as(policy.text()).isBetween(240L, 260L);
      assertThat(whole).as(policy.text()).isBetween(495L, 505L);
    }
  }

  /** Of 1,000 that are done as soon as they have begun. */
  private long shareOfB(Balancer<Worker> balancer) {
    return IntStream.range(0, 1_000)
        .filter(i -> balancer.next(w -> true, w -> true).orElseThrow() == b)
        .count();
  }

  @Test
  void whoIsColdAndAloneGetsAll() {
    a.slowStart.begin();
    var balancer = new Balancer<>(Balancing.ROUND_ROBIN, List.of(a, b));

    assertThat(
            IntStream.range(0, 20)
                .mapToObj(i -> balancer.next(w -> w != b, w -> true).orElseThrow()))
        .containsOnly(a);
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(i -> balancer.next(w -> true, w -> w != b).orElseThrow()))
        .containsOnly(a);
  }

  @Test
  void policiesHaveNames() {
    assertThat(Balancing.of(" least-outstanding")).isEqualTo(Balancing.LEAST_OUTSTANDING);
    assertThatThrownBy(() -> Balancing.of("random"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("round-robin");
  }
}
