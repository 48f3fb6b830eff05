package io.ecom.system.torture;

import io.ecom.localstack.faults.Faults;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import io.ecom.system.torture.Story.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Lets servers die at every boundary of the saga, one after the other, while orders of every kind
 * pass it. A server that died is started again to die at its next boundary, and at last for good.
 */
final class HaltRun {
  private static final Duration REACHED = Duration.ofMinutes(4);
  private static final Duration POLL = Duration.ofMillis(300);
  private static final int PLENTY = 100_000;

  /** What passes between them all boundaries: sold out, declined, cancelled, shipped, returned. */
  private static final List<Story> KINDS =
      List.of(
          story(new Story.Line(0, 3), Card.GOOD, Ending.KEEP),
          story(new Story.Line(1, 1), Card.DECLINED, Ending.KEEP),
          story(new Story.Line(1, 1), Card.GOOD, Ending.CANCEL_CONFIRMED),
          story(new Story.Line(1, 2), Card.GOOD, Ending.RETURN));

  private final Stack stack;
  private final Run.Setting setting;
  private final Faults faults;
  private final Log log;
  private final ExecutorService tellers = Executors.newCachedThreadPool();
  private final List<String> missed = new ArrayList<>();
  private int told;

  HaltRun(Stack stack, Run.Setting setting, Log log) {
    this.stack = stack;
    this.setting = setting;
    this.faults = setting.faults();
    this.log = log;
  }

  /** One unit of what is to be sold out, plenty of the other. */
  static List<Integer> stock() {
    return List.of(1, PLENTY);
  }

  /** Returns when everything runs again and every story is told. */
  Finding run(Map<String, List<Halt>> halts) {
    long count = halts.values().stream().mapToLong(List::size).sum();
    halts.forEach(this::dieOften);
    tellers.shutdown();
    try {
      long left = Math.max(1, Duration.between(Instant.now(), setting.giveUpAt()).toMillis());
      log.line(
          tellers.awaitTermination(left, TimeUnit.MILLISECONDS)
              ? "all stories are told"
              : "stories are broken off: time is over");
      tellers.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new Finding(
        "halts that were not reached", count, "halts", missed, "HaltPoint, docs/testing.md");
  }

  private void dieOften(String server, List<Halt> halts) {
    halts.forEach(this::die);
    if (faults.processes().contains(server)) {
      faults.kill(server);
    }
    faults.restart(server);
  }

  private void die(Halt halt) {
    Instant begun = Instant.now();
    if (faults.processes().contains(halt.server())) {
      faults.kill(halt.server());
    }
    boolean died = !startsToDie(halt);
    KINDS.forEach(this::tell);
    while (!died && Duration.between(begun, Instant.now()).compareTo(REACHED) < 0) {
      Client.pause(POLL);
      died = !faults.processes().contains(halt.server());
    }
    log.line(
        "%s %s %s after %.1f s",
        halt.server(), died ? "died" : "DID NOT DIE", halt.at(), Log.seconds(begun));
    if (!died) {
      missed.add(halt.toString());
    }
  }

  /** False if it died before it was ready, of what the one before it had left. */
  private boolean startsToDie(Halt halt) {
    Map<String, String> environment = new HashMap<>(stack.environment());
    environment.merge("JVM_ARGS", "-Decom.halt.at=" + halt.at(), (a, b) -> a + " " + b);
    Stack halting =
        new Stack(stack.name(), stack.layout(), stack.ports(), stack.shape(), environment);
    try (Faults starting = new Faults(halting, setting.starts())) {
      starting.restart(halt.server());
      return true;
    } catch (StackException e) {
      return false;
    }
  }

  private void tell(Story kind) {
    Story story = new Story(told++, 0, 0, kind.lines(), kind.card(), false, 0, kind.ending());
    tellers.execute(
        () -> {
          try {
            new Telling(story, setting.shop(), setting.name(), setting.giveUpAt()).tell();
          } catch (RuntimeException e) {
            log.line("story %d broke off: %s", story.number(), e);
          }
        });
  }

  private static Story story(Story.Line line, Card card, Ending ending) {
    return new Story(0, 0, 0, List.of(line), card, false, 0, ending);
  }
}
