package io.ecom.localstack.component;

import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessRegistry;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.process.Processes;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.process.Waiting;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.util.List;

/** Starts components that do not run, and ends those that this stack started. */
public final class Supervisor {
  private final ProcessRegistry registry;
  private final Processes processes;
  private final Progress progress;

  public Supervisor(Stack stack, Progress progress) {
    this.registry = new ProcessRegistry(stack.layout().run());
    this.processes = new Processes(registry);
    this.progress = progress;
  }

  public ProcessRegistry registry() {
    return registry;
  }

  /** Makes sure that the component runs and serves. */
  public void ensure(Component component) {
    var running = registry.alive(component.name());
    if (running.isPresent() && serves(component, running.get())) {
      progress.line(component.name(), "runs (pid " + running.get().pid() + ")");
      return;
    }
    progress.step(component.name(), "ready", () -> awaitReady(component, start(component)));
  }

  /** False for one that was about to end when it was found. */
  private static boolean serves(Component component, RunningProcess running) {
    try {
      awaitReady(component, running);
      return true;
    } catch (StackException e) {
      if (running.isAlive()) {
        throw e;
      }
      return false;
    }
  }

  /** Ends a component, if it is ours and runs. */
  public void stop(RunningProcess running) {
    if (running.isAlive()) {
      progress.step(running.name(), "stopped", () -> processes.stop(running));
    } else {
      registry.forget(running.name());
    }
  }

  /** Ends everything, the last started first. */
  public void stopAll() {
    var all = registry.all();
    // Servers before the stores they write to; those of a kind at the same time.
    stop(all.stream().filter(process -> !Components.isStore(process.name())).toList());
    stop(all.stream().filter(process -> Components.isStore(process.name())).toList());
  }

  /** Ends several components at the same time. */
  public void stop(List<RunningProcess> group) {
    Together.run(group.stream().<Runnable>map(process -> () -> stop(process)).toList());
  }

  private RunningProcess start(Component component) {
    component.prepare();
    var spec = component.process();
    spec.ports().forEach(port -> requireFree(spec, port));
    return processes.start(spec);
  }

  private static void awaitReady(Component component, RunningProcess process) {
    Waiting.untilReady(process, component.patience(), component::isReady);
    component.complete();
  }

  private static void requireFree(ProcessSpec spec, int port) {
    if (!Probe.isFree(port)) {
      throw new StackException(
          """
          Port %d, which %s needs, is taken by a program that this stack did not start.
          End it ('ss -ltnp sport = :%d' names it), or move this stack: ECOM_PORT_OFFSET=5000 ./ecom up"""
              .formatted(port, spec.name(), port));
    }
  }
}
