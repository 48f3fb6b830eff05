package io.ecom.system.torture;

import io.ecom.localstack.faults.Faults;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does what Kubernetes does with a server whose {@code /health/live} keeps failing: starts it anew.
 * Liberty's Kafka channels can die for good when the broker does, and say so by that.
 */
final class Watch implements Runnable {
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int FAILURES = 4;
  private static final int DOWN = 503;

  private final Stack stack;
  private final Faults faults;
  private final Log log;
  private final Map<String, Integer> failures = new HashMap<>();

  private Watch(Stack stack, Faults faults, Log log) {
    this.stack = stack;
    this.faults = faults;
    this.log = log;
  }

  /** Watches until it is interrupted. */
  static Thread start(Stack stack, Faults faults, Log log) {
    Thread thread = new Thread(new Watch(stack, faults, log), "liveness");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      servers().forEach(this::look);
      try {
        Thread.sleep(EVERY.toMillis());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private List<String> servers() {
    return Program.upstreams().stream()
        .map(program -> faults.serverOf(program.key()))
        .distinct()
        .filter(faults.processes()::contains)
        .toList();
  }

  /** One that is not there or does not answer is somebody else's affair: it is being started. */
  private void look(String server) {
    Program program = Program.named(server).orElse(Program.ORDER);
    boolean fails = Probe.status(stack.url(program) + "/health/live") == DOWN;
    int count = fails ? failures.merge(server, 1, Integer::sum) : 0;
    if (count == 0) {
      failures.remove(server);
    } else if (count >= FAILURES) {
      failures.remove(server);
      restart(server);
    }
  }

  private void restart(String server) {
    log.line("%s is up, but not alive: it is started anew", server);
    try {
      faults.kill(server);
      faults.restart(server);
    } catch (StackException e) {
      log.line("%s: %s", server, String.valueOf(e.getMessage()));
    }
  }
}
