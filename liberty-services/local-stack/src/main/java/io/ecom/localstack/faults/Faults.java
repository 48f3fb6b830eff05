package io.ecom.localstack.faults;

import io.ecom.localstack.component.Component;
import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.process.Processes;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Routes;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Breaks parts of a running stack, by the names that {@code ./ecom status} shows. Whatever is
 * broken is whole again when this is closed, also when the JVM is asked to end.
 */
public final class Faults implements AutoCloseable {
  private static final String UPSTREAM = "upstream";
  private static final String DOWNSTREAM = "downstream";

  private final Stack stack;
  private final Supervisor supervisor;
  private final Components components;
  private final ToxiproxyClient toxiproxy;
  private final Set<String> killed = ConcurrentHashMap.newKeySet();
  private final Set<Fault> begun = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::mend, "mend-faults");

  public Faults(Stack stack, Progress progress) {
    this.stack = stack;
    supervisor = new Supervisor(stack, progress);
    components = new Components(stack);
    toxiproxy = new ToxiproxyClient(stack.toxiproxyUrl());
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Of the stack that the variables of a test run describe. */
  public static Faults ofStackUnderTest(Map<String, String> environment) {
    return new Faults(Stack.underTest(environment), new Progress(System.out));
  }

  /** All that runs and may be killed or frozen. */
  public List<String> processes() {
    return supervisor.registry().all().stream()
        .filter(RunningProcess::isAlive)
        .map(RunningProcess::name)
        .toList();
  }

  /** Every stretch that may be spoilt, called by what is at its end; none without --faults. */
  public List<String> routes() {
    return stack.shape().faults()
        ? new Routes(stack).proxies().stream().map(Routes.Proxy::name).toList()
        : List.of();
  }

  /** Name of the server that runs this WAR: its own or the compact one. */
  public String serverOf(String service) {
    var program =
        Program.named(service)
            .orElseThrow(() -> new StackException("There is no service '" + service + "'"));
    return supervisor
        .registry()
        .alive(program.server())
        .map(RunningProcess::name)
        .orElse(LibertyServer.COMPACT);
  }

  /** kill -9, of the script around a server as well; returns when they are gone. */
  public void kill(String name) {
    killed.add(name);
    running(name).handle().ifPresent(Processes::kill);
  }

  /** What a supervisor does with what died; returns when it serves. */
  public void restart(String name) {
    supervisor.ensure(component(name));
    killed.remove(name);
  }

  /** Ends an instance that was started for a test and is not wanted any more. */
  public void retire(String name) {
    kill(name);
    killed.remove(name);
  }

  /** SIGSTOP: it keeps its connections and answers nothing. */
  public Fault freeze(String name, Duration time) {
    var handle =
        running(name).handle().orElseThrow(() -> new StackException(name + " does not run"));
    return begin(
        "freeze " + name,
        time,
        () -> Processes.signal(handle, "STOP"),
        () -> Processes.signal(handle, "CONT"));
  }

  /** Nobody gets through: connections are closed, new ones refused. */
  public Fault cut(String route, Duration time) {
    return begin(
        "cut " + route,
        time,
        () -> toxiproxy.enable(route, false),
        () -> toxiproxy.enable(route, true));
  }

  public Fault delay(String route, Duration delay, Duration time) {
    return spoil("delay", route, Toxic.latency(delay), List.of(DOWNSTREAM), time);
  }

  /** Connections break off with a RST, in the middle of what they carry. */
  public Fault reset(String route, Duration time) {
    return spoil("reset", route, Toxic.reset(), List.of(UPSTREAM, DOWNSTREAM), time);
  }

  /** Nothing gets through and nobody is told. */
  public Fault silence(String route, Duration time) {
    return spoil("silence", route, Toxic.silence(), List.of(UPSTREAM, DOWNSTREAM), time);
  }

  private Fault spoil(String kind, String route, Toxic toxic, List<String> streams, Duration time) {
    return begin(
        kind + " " + route,
        time,
        () -> streams.forEach(stream -> toxiproxy.add(route, kind + "-" + stream, stream, toxic)),
        () -> streams.forEach(stream -> toxiproxy.remove(route, kind + "-" + stream)));
  }

  private Fault begin(String what, Duration time, Runnable cause, Runnable undo) {
    var fault = Fault.begin(what, time, cause, undo);
    begun.add(fault);
    return fault;
  }

  private RunningProcess running(String name) {
    return supervisor
        .registry()
        .alive(name)
        .orElseThrow(() -> new StackException(name + " does not run"));
  }

  private Component component(String name) {
    return components
        .named(name)
        .orElseThrow(() -> new StackException("There is no '" + name + "'"));
  }

  private void mend() {
    begun.forEach(Fault::close);
  }

  /** Ends what is broken, and starts what was killed. */
  @Override
  public void close() {
    mend();
    Runtime.getRuntime().removeShutdownHook(hook);
    List.copyOf(killed).forEach(this::restart);
  }
}
