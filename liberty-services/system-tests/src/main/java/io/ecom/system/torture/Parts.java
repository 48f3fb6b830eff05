package io.ecom.system.torture;

import io.ecom.localstack.component.Component;
import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The processes of the stack, by the launcher that started them. */
final class Parts {
  private static final Set<String> STORES = Set.of("mongo", "kafka", "redis");

  private final Supervisor supervisor;
  private final Components components;

  Parts(Stack stack, Progress progress) {
    supervisor = new Supervisor(stack, progress);
    components = new Components(stack);
  }

  /** Names of the servers that run. */
  List<String> servers() {
    return names().filter(components::isServer).toList();
  }

  /** Names of the stores that are the stack's own and run. */
  List<String> stores() {
    return names().filter(STORES::contains).toList();
  }

  private Stream<String> names() {
    return supervisor.registry().all().stream()
        .filter(RunningProcess::isAlive)
        .map(RunningProcess::name);
  }

  /** kill -9, the script around a JVM included. */
  void kill(String name) {
    List<ProcessHandle> processes = processes(name);
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  void freeze(String name) {
    signal("-STOP", processes(name));
  }

  void thaw(String name) {
    signal("-CONT", processes(name));
  }

  void cut(String name, Fault.Kind kind) {
    throw new IllegalStateException("no proxy before " + name + " for " + kind);
  }

  void mend(String name, Fault.Kind kind) {
    throw new IllegalStateException("no proxy before " + name + " for " + kind);
  }

  /** What each kind of fault can hit. */
  Map<Fault.Kind, List<String>> targets() {
    List<String> all = Stream.concat(servers().stream(), stores().stream()).toList();
    return Map.of(Fault.Kind.KILL, all, Fault.Kind.FREEZE, all);
  }

  /** Starts it unless it runs, and waits until it serves. */
  void ensure(String name) {
    supervisor.ensure(component(name));
  }

  private Component component(String name) {
    return components
        .named(name)
        .orElseThrow(() -> new IllegalArgumentException("the stack has no " + name));
  }

  boolean isServing(String name) {
    return supervisor.registry().alive(name).isPresent() && component(name).isReady();
  }

  boolean isCompact() {
    return servers().contains(LibertyServer.COMPACT);
  }

  private List<ProcessHandle> processes(String name) {
    List<ProcessHandle> all = new ArrayList<>();
    supervisor
        .registry()
        .alive(name)
        .flatMap(RunningProcess::handle)
        .ifPresent(
            process -> {
              all.add(process);
              process.descendants().forEach(all::add);
            });
    return all;
  }

  private static void signal(String signal, List<ProcessHandle> processes) {
    if (processes.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
