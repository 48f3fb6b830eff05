package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final WaitingRoom room = new WaitingRoom(new WaitingRoom.Settings(2, LONG));

  private CompletableFuture<Boolean> sit(Duration patience) {
    return room.sit(patience).orElseThrow();
  }

  @Test
  void whoCameFirstIsCalledFirst() {
    CompletableFuture<Boolean> first = sit(LONG);
    CompletableFuture<Boolean> second = sit(LONG);

    room.callNext();

    assertThat(first).isCompletedWithValue(true);
    assertThat(second).isNotDone();
  }

  @Test
  void thereAreSoManySeats() {
    sit(LONG);
    assertThat(room.isFull()).isFalse();
    sit(LONG);

    assertThat(room.isFull()).isTrue();
    assertThat(room.sit(LONG)).isEmpty();
    room.callNext();
    assertThat(room.sit(LONG)).isPresent();
  }

  @Test
  void patienceEnds() {
    assertThat(sit(Duration.ofMillis(1)).join()).isFalse();
    assertThat(room.taken()).isZero();
  }

  @Test
  void whoHasLeftIsNotCalled() {
    sit(Duration.ofMillis(1)).join();
    CompletableFuture<Boolean> second = sit(LONG);

    room.callNext();

    assertThat(second).isCompletedWithValue(true);
  }

  @Test
  void callingNobodyDoesNothing() {
    room.callNext();

    assertThat(sit(LONG)).isNotDone();
  }
}
