package io.ecom.shared.messaging;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Work of one channel: that of a key one after another, that of different keys side by side, so
 * much at a time. Work may rest between its steps (a retry that waits) and holds up its own key
 * only.
 */
final class Lanes {
  private final Executor executor;
  private final int parallelism;
  private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
  private final Queue<Runnable> ready = new ArrayDeque<>();
  private int running;

  Lanes(Executor executor, int parallelism) {
    this.executor = executor;
    this.parallelism = parallelism;
  }

  /** Begins work when the key is free; {@link #leave} frees it. */
  void enter(String key, Runnable firstStep) {
    synchronized (this) {
      Queue<Runnable> lane = lanes.get(key);
      if (lane != null) {
        lane.add(firstStep);
        return;
      }
      lanes.put(key, new ArrayDeque<>());
    }
    step(firstStep);
  }

  void leave(String key) {
    Runnable next;
    synchronized (this) {
      Queue<Runnable> lane = lanes.get(key);
      next = lane == null ? null : lane.poll();
      if (next == null) {
        lanes.remove(key);
        return;
      }
    }
    step(next);
  }

  /** A step of work whose key is held. */
  void step(Runnable step) {
    synchronized (this) {
      if (running == parallelism) {
        ready.add(step);
        return;
      }
      running++;
    }
    executor.execute(() -> run(step));
  }

  private void run(Runnable step) {
    try {
      step.run();
    } finally {
      Runnable next;
      synchronized (this) {
        next = ready.poll();
        if (next == null) {
          running--;
        }
      }
      if (next != null) {
        Runnable waited = next;
        executor.execute(() -> run(waited));
      }
    }
  }
}
