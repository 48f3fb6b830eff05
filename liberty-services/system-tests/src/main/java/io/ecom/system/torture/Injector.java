package io.ecom.system.torture;

import io.ecom.localstack.faults.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Makes faults happen at their times, and mends them. */
final class Injector {
  /** Nobody's customer notices these. */
  private static final Set<String> SPARED = Set.of("mail", "toxiproxy", "frontend");

  private static final Duration LATENCY = Duration.ofMillis(800);

  private final Faults faults;
  private final Log log;
  private final Map<String, ReentrantLock> busy = new ConcurrentHashMap<>();
  private final List<Thread> underWay = new ArrayList<>();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  Injector(Faults faults, Log log) {
    this.faults = faults;
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

  /** What each kind of fault can hit: processes, and the ways to those behind a proxy. */
  Map<Fault.Kind, List<String>> targets() {
    List<String> processes =
        faults.processes().stream().filter(name -> !SPARED.contains(name)).toList();
    Map<Fault.Kind, List<String>> targets = new EnumMap<>(Fault.Kind.class);
    for (Fault.Kind kind : Fault.Kind.values()) {
      targets.put(kind, kind.isCut() ? faults.routes() : processes);
    }
    return targets;
  }

  Finding finding() {
    return new Finding(
        "parts that did not come back",
        underWay.size(),
        "faults",
        List.copyOf(failures),
        "./ecom status, ./ecom logs <part>");
  }

  /** Two faults of one part come after each other. */
  private void happen(Fault fault, Pace pace) {
    ReentrantLock lock = busy.computeIfAbsent(fault.part(), part -> new ReentrantLock());
    lock.lock();
    try {
      Instant begun = Instant.now();
      if (fault.kind() == Fault.Kind.KILL) {
        killAndRestart(fault.part());
      } else {
        last(fault);
      }
      log.line("%s: over after %.1f s", fault, Log.seconds(begun));
    } catch (RuntimeException e) {
      failures.add(fault + ": " + e.getMessage());
      log.line("%s: NOT MENDED: %s", fault, String.valueOf(e.getMessage()));
    } finally {
      lock.unlock();
      pace.over();
    }
  }

  private void killAndRestart(String part) {
    log.line("kill %s", part);
    faults.kill(part);
    faults.restart(part);
  }

  private void last(Fault fault) {
    log.line("%s", fault);
    String part = fault.part();
    Duration time = Duration.ofMillis(fault.lastsMs());
    switch (fault.kind()) {
      case FREEZE -> faults.freeze(part, time).await();
      case LATENCY -> faults.delay(part, LATENCY, time).await();
      case RESET -> faults.reset(part, time).await();
      case SILENCE -> faults.silence(part, time).await();
      case CUT -> faults.cut(part, time).await();
      default -> throw new IllegalArgumentException(fault.toString());
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
