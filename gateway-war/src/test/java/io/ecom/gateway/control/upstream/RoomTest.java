package io.ecom.gateway.control.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long QUICK = Duration.ofMillis(10).toNanos();
  private static final long SLOW = Duration.ofMillis(1_001).toNanos();

  private final Room room = new Room(new Room.Settings(4, 10, Duration.ofSeconds(1)));

  private int enter(int wanted) {
    return (int) IntStream.range(0, wanted).filter(i -> room.tryEnter()).count();
  }

  private void leave(int count, long nanos) {
    IntStream.range(0, count).forEach(i -> room.leave(nanos, true));
  }

  @BeforeEach
  void fill() {
    for (int i = 0; i < 4; i++) {
      leave(enter(12), QUICK);
    }
  }

  @Test
  void beforeAnythingIsKnownItIsBetweenTheLeastAndTheMost() {
    Duration slow = Duration.ofSeconds(1);

    assertThat(new Room(new Room.Settings(4, 100, slow)).size()).isEqualTo(20);
    assertThat(new Room(new Room.Settings(100, 50, slow)).size()).isEqualTo(50);
  }

  @Test
  void itAnswersAsManyASecondAsFitInAtOnceAndAreQuick() {
    for (int i = 0; i < 30; i++) {
      leave(enter(12), QUICK);
    }
    assertThat(room.answersPerSecond()).isBetween(900.0, 1_001.0);

    for (int i = 0; i < 30; i++) {
      leave(enter(12), 2 * SLOW);
    }
    assertThat(room.answersPerSecond()).isBetween(1.9, 2.5);
  }

  @Test
  void thereIsRoomForSoManyAndNoMore() {
    assertThat(enter(12)).isEqualTo(10);
    leave(1, QUICK);
    assertThat(enter(12)).isEqualTo(1);
    assertThat(room.taken()).isEqualTo(10);
  }

  @Test
  void slowAnswersMakeItNarrowButNotTooNarrow() {
    for (int i = 0; i < 3; i++) {
      leave(enter(12), SLOW);
    }
    assertThat(room.size()).isEqualTo(4);
    assertThat(enter(12)).isEqualTo(4);
  }

  @Test
  void noAnswerCountsAsSlow() {
    enter(1);
    room.leave(QUICK, false);

    assertThat(room.size()).isEqualTo(9);
  }

  @Test
  void quickAnswersMakeItWideAgain() {
    for (int i = 0; i < 3; i++) {
      leave(enter(12), SLOW);
    }
    leave(enter(1), QUICK);
    assertThat(room.size()).isEqualTo(5);

    for (int i = 0; i < 10; i++) {
      leave(enter(1), QUICK);
    }
    assertThat(room.size()).isEqualTo(10);
  }

  @Test
  void whatItsClientWantedToTakeLongSaysNothing() {
    enter(10);
    IntStream.range(0, 10).forEach(i -> room.leave());

    assertThat(room.size()).isEqualTo(10);
    assertThat(room.taken()).isZero();
  }
}
