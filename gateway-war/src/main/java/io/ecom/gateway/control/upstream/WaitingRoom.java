package io.ecom.gateway.control.upstream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where requests wait a moment for room at an instance, first come, first served: a short rush need
 * not be told to come again. Bounded in number and in time; waiting keeps no thread.
 */
final class WaitingRoom {
  /**
   * @param seats for so many at once
   * @param patience how long each may wait
   */
  record Settings(int seats, Duration patience) {}

  private final Settings settings;
  private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();

  WaitingRoom(Settings settings) {
    this.settings = settings;
  }

  Duration patience() {
    return settings.patience();
  }

  /**
   * Completes with true when somebody left, so that there may be room, and with false when it took
   * too long.
   *
   * @return empty if there is no seat
   */
  synchronized Optional<CompletableFuture<Boolean>> sit(Duration patience) {
    waiting.removeIf(CompletableFuture::isDone);
    if (waiting.size() >= settings.seats()) {
      return Optional.empty();
    }
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    waiting.add(turn);
    return Optional.of(turn.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** It is the turn of the one who came first. */
  void callNext() {
    CompletableFuture<Boolean> next;
    do {
      next = poll();
    } while (next != null && !next.complete(true));
  }

  private synchronized @Nullable CompletableFuture<Boolean> poll() {
    return waiting.poll();
  }

  synchronized boolean isFull() {
    return waiting.size() >= settings.seats()
        && waiting.stream().noneMatch(CompletableFuture::isDone);
  }

  synchronized int taken() {
    return (int) waiting.stream().filter(turn -> !turn.isDone()).count();
  }
}
