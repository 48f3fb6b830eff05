package io.ecom.realtime.control;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What still has to be sent to one client: bounded, and written by one writer at a time, so that a
 * client which reads slowly holds up nobody and fills no memory.
 */
final class Outbox {
  private final Channel channel;
  private final Executor executor;
  private final int capacity;

  private final Queue<Step> queue = new ArrayDeque<>();
  private boolean writing;
  private boolean closed;
  private long stepSince;

  /** One thing to do; true if it is done, false if a callback will go on after it. */
  private interface Step {
    boolean run();
  }

  Outbox(Channel channel, Executor executor, int capacity) {
    this.channel = channel;
    this.executor = executor;
    this.capacity = capacity;
  }

  /** False if the client is too far behind to take any more. */
  synchronized boolean offer(String text) {
    if (queue.size() >= capacity) {
      return false;
    }
    add(() -> send(text));
    return true;
  }

  void ping() {
    add(this::sendPing);
  }

  /** Calls when everything so far has been sent. */
  void afterwards(Runnable action) {
    add(
        () -> {
          action.run();
          return true;
        });
  }

  synchronized void close() {
    closed = true;
    queue.clear();
  }

  /** Whether the client has taken nothing for so long. */
  synchronized boolean isStuck(Duration patience) {
    return writing && System.nanoTime() - stepSince > patience.toNanos();
  }

  private synchronized void add(Step step) {
    if (closed) {
      return;
    }
    queue.add(step);
    if (!writing) {
      writing = true;
      stepSince = System.nanoTime();
      executor.execute(this::write);
    }
  }

  private void write() {
    Step step = next();
    while (step != null && step.run()) {
      step = next();
    }
  }

  private synchronized @Nullable Step next() {
    Step step = queue.poll();
    writing = step != null;
    stepSince = System.nanoTime();
    return step;
  }

  private boolean send(String text) {
    // The callback may come before this method returns or after: the second of the two goes on.
    AtomicBoolean first = new AtomicBoolean(true);
    channel.send(
        text,
        failure -> {
          if (failure != null) {
            close();
          } else if (!first.getAndSet(false)) {
            write();
          }
        });
    return !first.getAndSet(false);
  }

  private boolean sendPing() {
    try {
      channel.ping();
      return true;
    } catch (IOException e) {
      close();
      return false;
    }
  }
}
