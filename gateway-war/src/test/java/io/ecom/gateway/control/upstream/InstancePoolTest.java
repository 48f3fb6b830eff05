package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.upstream.Instance.Health;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstancePoolTest {
  private static final int ROOM = 6;
  private static final Duration DELAY = Duration.ofSeconds(30);

  private final Instance a = instance("http://a:3002");
  private final Instance b = instance("http://b:3002");
  private final Instance c = instance("http://c:3002");
  private final InstancePool pool = new InstancePool(List.of(a, b, c));

  private static Instance instance(String uri) {
    return new Instance(
        URI.create(uri), new Circuit(uri, new Circuit.Settings(5, DELAY, 3)), ROOM, 2);
  }

  private List<Instance> picks(int count) {
    return IntStream.range(0, count).mapToObj(i -> pool.pick(null).orElseThrow()).toList();
  }

  private static void open(Instance instance) {
    IntStream.range(0, 5).forEach(i -> instance.circuit().record(false));
  }

  private static void checked(Health found, Instance... instances) {
    for (Instance instance : instances) {
      instance.checked(found, 1);
      instance.checked(found, 1);
    }
  }

  @Test
  void instancesAreTakenInTurns() {
    assertThat(picks(6)).containsExactly(a, b, c, a, b, c);
  }

  @Test
  void oneThatCannotBeReachedIsPassedOver() {
    checked(Health.UNREACHABLE, b);

    assertThat(picks(6)).doesNotContain(b).contains(a, c);
  }

  @Test
  void oneWhoseCircuitIsOpenIsPassedOver() {
    open(a);

    assertThat(picks(6)).doesNotContain(a).contains(b, c);
  }

  @Test
  void aSecondAttemptGoesElsewhere() {
    assertThat(IntStream.range(0, 6).mapToObj(i -> pool.pick(a).orElseThrow()))
        .doesNotContain(a)
        .contains(b, c);
  }

  @Test
  void ifNoneIsReadyOneThatSaysSoHasToDo() {
    checked(Health.NOT_READY, a, b);
    checked(Health.UNREACHABLE, c);

    assertThat(picks(4)).contains(a, b).doesNotContain(c);
  }

  @Test
  void ifOneIsReadyThoseThatAreNotGetNothing() {
    checked(Health.NOT_READY, a, b);

    assertThat(picks(4)).containsOnly(c);
  }

  @Test
  void ifNoneCanBeHadThereIsNone() {
    checked(Health.UNREACHABLE, a, b, c);

    assertThat(pool.pick(null)).isEmpty();
    assertThat(new InstancePool(List.of()).pick(null)).isEmpty();
    assertThat(new InstancePool(List.of()).retryAfter()).isZero();
  }

  @Test
  void itIsWorthTryingAgainWhenTheFirstCircuitLetsCallsThrough() {
    open(a);
    assertThat(pool.retryAfter()).isZero();

    open(b);
    open(c);
    assertThat(pool.retryAfter()).isBetween(DELAY.minusSeconds(5), DELAY);
  }

  @Test
  void oneThatHasItsFillIsPassedOver() {
    picks(3 * ROOM);
    assertThat(pool.pick(null)).isEmpty();
    assertThat(pool.isBusy()).isTrue();

    b.end(true);
    assertThat(pool.pick(null)).contains(b);
    assertThat(pool.pick(null)).isEmpty();
  }

  @Test
  void whatIsDownIsNotBusy() {
    checked(Health.UNREACHABLE, a, b);
    open(c);

    assertThat(pool.isBusy()).isFalse();
  }

  @Test
  void whatAnOpenCircuitRefusesTakesNoRoom() {
    open(a);
    open(b);
    open(c);
    IntStream.range(0, 10 * ROOM).forEach(i -> assertThat(pool.pick(null)).isEmpty());
    assertThat(pool.isBusy()).isFalse();
  }
}
