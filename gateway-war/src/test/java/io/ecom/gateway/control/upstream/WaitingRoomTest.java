package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMillis(50);

  private static final double MANY = 1_000;

  private long now = -LONGEST.toNanos();
  private final WaitingRoom room =
      new WaitingRoom(new WaitingRoom.Settings(2, LONGEST, SHORTEST), () -> now);

  private CompletableFuture<Boolean> sit() {
    return room.sit(now, MANY).orElseThrow();
  }

  @Test
  void whoCameFirstIsCalledFirst() {
    CompletableFuture<Boolean> first = sit();
    CompletableFuture<Boolean> second = sit();

    room.callNext();

    assertThat(first).isCompletedWithValue(true);
    assertThat(second).isNotDone();
  }

  @Test
  void thereAreSoManySeats() {
    sit();
    assertThat(room.isFull(MANY)).isFalse();
    sit();

    assertThat(room.isFull(MANY)).isTrue();
    assertThat(room.sit(now, MANY)).isEmpty();
    room.callNext();
    assertThat(room.sit(now, MANY)).isPresent();
  }

  @Test
  void inALongRushPatienceEndsSoon() {
    sit();
    now += LONGEST.toNanos();

    assertThat(sit()).succeedsWithin(LONGEST.dividedBy(2)).isEqualTo(false);
    assertThat(room.taken()).isOne();
  }

  @Test
  void whoHasWaitedInALongRushDoesNotWaitAgain() {
    sit();
    now += LONGEST.toNanos();

    assertThat(room.sit(now - SHORTEST.toNanos(), MANY)).isEmpty();
  }

  @Test
  void nobodySitsDownWhoWouldNotBeCalledInTime() {
    double oneInTime = 1.0 / LONGEST.toSeconds();
    sit();

    assertThat(room.isFull(oneInTime)).isTrue();
    assertThat(room.sit(now, oneInTime)).isEmpty();
    assertThat(room.sit(now, 2 * oneInTime)).isPresent();
  }

  @Test
  void theRushIsOverWhenNobodyWaits() {
    sit();
    now += LONGEST.toNanos();
    room.callNext();

    assertThat(room.sit(now - LONGEST.toNanos() / 2, MANY)).isPresent();
  }

  @Test
  void whoHasLeftIsNotCalled() {
    CompletableFuture<Boolean> first = sit();
    CompletableFuture<Boolean> second = sit();
    first.complete(false);

    room.callNext();

    assertThat(second).isCompletedWithValue(true);
  }

  @Test
  void callingNobodyDoesNothing() {
    room.callNext();

    assertThat(sit()).isNotDone();
  }
}
