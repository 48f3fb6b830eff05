package io.ecom.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final int FEW_PER_SECOND = 100;
  private static final long PROBE_MILLIS = 25;

  private final Door door = new Door();
  private long now;

  @BeforeEach
  void open() {
    door.wait = Duration.ofMillis(50);
    door.patience = Duration.ofMillis(500);
    door.most = 3;
    door.fewPerSecond = FEW_PER_SECOND;
    door.nanoTime = () -> now;
    door.open();
  }

  /** A second in which so many come, and whatever waits for a server thread waits so long. */
  private void aSecondOf(int requests, long waitMillis) {
    long step = PROBE_MILLIS + waitMillis;
    for (long passed = 0; passed < 1_000; passed += step) {
      for (int i = 0; i < requests * step / 1_000; i++) {
        door.knock();
      }
      now += TimeUnit.MILLISECONDS.toNanos(step);
      door.probed();
    }
  }

  private static Runnable enterAndStay(Door door) {
    AtomicReference<Runnable> leave = new AtomicReference<>();
    door.enter(
        left -> {
          leave.set(left);
          return new CompletableFuture<>();
        });
    return leave.get();
  }

  @Test
  void isOpenWhileNobodyWaits() {
    aSecondOf(1_000, 0);
    assertThat(door.isShut()).isFalse();
    assertThat(door.isRush()).isFalse();
  }

  @Test
  void shutsWhileManyStandInLineForTheServersThreads() {
    aSecondOf(1_000, 60);
    assertThat(door.isShut()).isTrue();
    assertThat(door.isRush()).isTrue();

    aSecondOf(1_000, 0);
    assertThat(door.isShut()).isFalse();
    assertThat(door.isRush()).as("a short while after").isTrue();
  }

  @Test
  void staysOpenForFewHoweverSlowTheMachineIs() {
    aSecondOf(FEW_PER_SECOND / 2, 300);
    assertThat(door.isShut()).isFalse();
    assertThat(door.isRush()).isFalse();
  }

  @Test
  void shutsWhileManyStandInLineInside() {
    aSecondOf(1_000, 0);
    Runnable leave = enterAndStay(door);
    aSecondOf(1_000, 0);
    assertThat(door.isShut()).isTrue();

    leave.run();
    assertThat(door.isShut()).as("with nobody inside there is no line").isFalse();
  }

  @Test
  void letsNoMoreInThanHaveRoom() {
    Runnable leave = enterAndStay(door);
    enterAndStay(door);
    assertThat(door.isShut()).isFalse();
    enterAndStay(door);
    assertThat(door.isShut()).isTrue();

    leave.run();
    leave.run();
    assertThat(door.isShut()).isFalse();
    enterAndStay(door);
    assertThat(door.isShut()).as("who left twice is counted once").isTrue();
  }

  @Test
  void whoIsAnsweredOrFailsHasLeft() {
    for (int i = 0; i < 5; i++) {
      door.enter(left -> CompletableFuture.completedFuture("answer"));
      door.enter(left -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
      assertThatThrownBy(
              () ->
                  door.enter(
                      left -> {
                        throw new IllegalStateException("before it began");
                      }))
          .hasMessage("before it began");
    }
    assertThat(door.isShut()).isFalse();
  }
}
