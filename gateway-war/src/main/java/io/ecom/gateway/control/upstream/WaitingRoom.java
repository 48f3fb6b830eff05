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
 * not be told to come again. Bounded in number and in time; waiting keeps no thread. Nobody sits
 * down who would wait in vain, and when a rush lasts, everybody learns soon when to come again.
 */
final class WaitingRoom {
  private static final double NANOS = 1e9;

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
   * @param perSecond how many are called
   * @return empty if there is no seat, or if it has waited long enough
   */
  synchronized Optional<CompletableFuture<Boolean>> sit(long came, double perSecond) {
    long now = nanoTime.getAsLong();
    waiting.removeIf(CompletableFuture::isDone);
    if (waiting.isEmpty()) {
      lastEmpty = now;
    }
    long patience = patience(now, came);
    if (patience <= 0 || waiting.size() >= seats(patience, perSecond)) {
      return Optional.empty();
    }
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    waiting.add(turn);
    return Optional.of(turn.completeOnTimeout(false, patience, TimeUnit.NANOSECONDS));
  }

  private long patience(long now, long came) {
    return Math.max(
        lastEmpty + settings.longest().toNanos() - now, came + settings.shortest().toNanos() - now);
  }

  /** For as many as are called in time; one can always hope. */
  private int seats(long patience, double perSecond) {
    return (int) Math.min(settings.seats(), Math.max(1, patience / NANOS * perSecond));
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

  /**
   * Whether there is no seat for one who comes now.
   *
   * @param perSecond how many are called
   */
  synchronized boolean isFull(double perSecond) {
    long now = nanoTime.getAsLong();
    int taken = taken();
    return taken > 0 && taken >= seats(patience(now, now), perSecond);
  }

  synchronized int taken() {
    return (int) waiting.stream().filter(turn -> !turn.isDone()).count();
  }
}
