package io.ecom.system.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Makes faults happen at their times, and mends them. */
final class Injector {
  private final Parts parts;
  private final Log log;
  private final Map<String, ReentrantLock> busy = new ConcurrentHashMap<>();
  private final List<Thread> underWay = new ArrayList<>();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  Injector(Parts parts, Log log) {
    this.parts = parts;
    this.log = log;
  }

  /** Returns when the last fault is mended. */
  void run(List<Fault> plan, Pace pace, Instant start) {
    for (int i = 0; i < plan.size(); i++) {
      Fault fault = plan.get(i);
      Duration ahead = Duration.between(Instant.now(), start.plusMillis(fault.atMs()));
      if (!ahead.isNegative()) {
        Client.pause(ahead);
      }
      pace.begin(i);
      Thread thread = new Thread(() -> happen(fault, pace), fault.toString());
      thread.start();
      underWay.add(thread);
    }
    underWay.forEach(Injector::join);
  }

  Map<Fault.Kind, List<String>> targets() {
    return parts.targets();
  }

  int count() {
    return underWay.size();
  }

  /** What could not be mended. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Two faults of one part come after each other. */
  private void happen(Fault fault, Pace pace) {
    ReentrantLock lock = busy.computeIfAbsent(fault.part(), part -> new ReentrantLock());
    lock.lock();
    try {
      Instant begun = Instant.now();
      switch (fault.kind()) {
        case KILL -> killAndRestart(fault.part());
        case FREEZE -> freeze(fault);
        default -> cut(fault);
      }
      log.line("%s: over after %.1f s", fault, Log.seconds(begun));
    } catch (RuntimeException e) {
      failures.add(fault + ": " + e.getMessage());
      log.line("%s: NOT MENDED: %s", fault, e.getMessage());
    } finally {
      lock.unlock();
      pace.over();
    }
  }

  private void killAndRestart(String part) {
    log.line("kill %s", part);
    parts.kill(part);
    parts.ensure(part);
  }

  private void freeze(Fault fault) {
    log.line("%s", fault);
    parts.freeze(fault.part());
    try {
      Client.pause(Duration.ofMillis(fault.lastsMs()));
    } finally {
      parts.thaw(fault.part());
    }
  }

  private void cut(Fault fault) {
    log.line("%s", fault);
    parts.cut(fault.part(), fault.kind());
    try {
      Client.pause(Duration.ofMillis(fault.lastsMs()));
    } finally {
      parts.mend(fault.part(), fault.kind());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
