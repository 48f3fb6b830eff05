package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.upstream.Instance.Health;
import io.ecom.gateway.entity.Appointments;
import io.ecom.gateway.entity.Balancing;
import io.ecom.gateway.entity.EjectionWatch;
import io.ecom.gateway.entity.InstanceAddress;
import io.ecom.gateway.entity.RetryBudget;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstancePoolTest {
  private static final int ROOM = 6;
  private static final Duration DELAY = Duration.ofSeconds(30);

  private final Instance a = instance("http://a:3002");
  private final Instance b = instance("http://b:3002");
  private final Instance c = instance("http://c:3002");
  private final InstancePool pool = pool(List.of(a, b, c));

  private static Instance instance(String uri) {
    InstanceSettings settings =
        new InstanceSettings(
            new Circuit.Settings(5, DELAY, 3),
            new Room.Settings(ROOM, ROOM, Duration.ofSeconds(1)),
            2,
            1,
            Duration.ofSeconds(10));
    return Instance.known(
        new InstanceAddress(URI.create(uri), 1, OptionalInt.empty()), settings, System::nanoTime);
  }

  private static InstancePool pool(List<Instance> instances) {
    var budget = new RetryBudget.Settings(0.2, Duration.ofSeconds(10), 0);
    var memory =
        new InstancePool.Memory(
            new EjectionWatch(0.5),
            new RetryBudget(budget, System::nanoTime),
            new Appointments(Duration.ofMinutes(1), System::nanoTime),
            new WaitingRoom(
                new WaitingRoom.Settings(2, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                System::nanoTime));
    return new InstancePool(Balancing.ROUND_ROBIN, instances, memory);
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
    assertThat(pool(List.of()).pick(null)).isEmpty();
    assertThat(pool(List.of()).retryAfter()).isZero();
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

  @Test
  void whoeverGetsNothingIsEjected() {
    assertThat(pool.ejectedShare()).isZero();
    assertThat(pool.status().status()).isEqualTo("DOWN");
    checked(Health.READY, a, b, c);
    assertThat(pool.status().status()).isEqualTo("UP");

    open(a);
    assertThat(pool.ejected()).isEqualTo(1);
    assertThat(pool.status().tooManyEjected()).isFalse();

    checked(Health.NOT_READY, b);
    assertThat(pool.ejected()).isEqualTo(2);
    assertThat(pool.status().status()).isEqualTo("DEGRADED");
    assertThat(pool.status().tooManyEjected()).isTrue();
  }

  @Test
  void anotherOneIsWhoeverMayAnswer() {
    open(b);
    checked(Health.UNREACHABLE, c);
    assertThat(pool.hasOther(a)).isFalse();
    assertThat(pool.hasOther(b)).isTrue();

    checked(Health.NOT_READY, c);
    assertThat(pool.hasOther(a)).isTrue();
  }
}
