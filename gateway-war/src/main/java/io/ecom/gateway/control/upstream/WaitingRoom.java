package io.ecom.gateway.control.upstream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where requests wait a moment for room at an instance, first come, first served: a short rush need
 * not be told to come again. Bounded in number and in time; waiting keeps no thread. When a rush
 * lasts, waiting helps nobody any more: then everybody learns soon when to come again.
 */
final class WaitingRoom {
  /**
   * @param seats for so many at once
   * @param longest how long one may wait, counted from when the room was last empty
   * @param shortest how long one may wait in any case
   */
  record Settings(int seats, Duration longest, Duration shortest) {}

  private final Settings settings;
  private final LongSupplier nanoTime;
  private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
  private long lastEmpty;

  WaitingRoom(Settings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  /**
   * Completes with true when somebody left, so that there may be room, and with false when it took
   * too long.
   *
   * @param came when the request came, in nanoseconds of the room's clock
   * @return empty if there is no seat, or if it has waited long enough
   */
  synchronized Optional<CompletableFuture<Boolean>> sit(long came) {
    long now = nanoTime.getAsLong();
    waiting.removeIf(CompletableFuture::isDone);
    if (waiting.isEmpty()) {
      lastEmpty = now;
    }
    long patience =
        Math.max(
            lastEmpty + settings.longest().toNanos() - now,
            came + settings.shortest().toNanos() - now);
    if (patience <= 0 || waiting.size() >= settings.seats()) {
      return Optional.empty();
    }
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    waiting.add(turn);
    return Optional.of(turn.completeOnTimeout(false, patience, TimeUnit.NANOSECONDS));
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
