package io.ecom.localstack.commands;

import io.ecom.localstack.build.FrontendBuild;
import io.ecom.localstack.build.WarBuild;
import io.ecom.localstack.component.Component;
import io.ecom.localstack.component.Components;
import io.ecom.localstack.component.LibertyServer;
import io.ecom.localstack.component.Progress;
import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.component.Together;
import io.ecom.localstack.demo.DemoData;
import io.ecom.localstack.stack.Instances;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Shape;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.stack.Topology;
import io.ecom.localstack.testing.TestAddresses;
import io.ecom.localstack.tools.Directories;
import io.ecom.localstack.tools.Liberty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole of {@code up}: stores, build, servers and storefront at the same time, then data. */
public final class BringUp {
  private static final long NEEDED_DISK_BYTES = 1L << 30;

  /**
   * What to bring up.
   *
   * @param counts instances of what is scaled
   * @param fresh whether to start with empty stores
   * @param storefront false for who runs {@code next dev} instead
   * @param shape how it is to be built
   */
  public record Wish(
      Topology topology,
      Map<Program, Integer> counts,
      boolean fresh,
      boolean storefront,
      Shape shape) {
    public Wish {
      counts = Map.copyOf(counts);
    }
  }

  private final Stack stack;
  private final Reshape reshape;
  private final Progress progress;
  private final Supervisor supervisor;
  private final Components components;
  private final WarBuild wars;

  private final Wish wish;

  public BringUp(Stack before, Progress progress, Wish wish) {
    this.wish = wish;
    this.reshape = new Reshape(before, wish.shape());
    this.stack = before.withShape(wish.shape());
    this.progress = progress;
    this.supervisor = new Supervisor(stack, progress);
    this.components = new Components(stack);
    this.wars = new WarBuild(stack.layout());
  }

  /** Brings everything up; what already runs is left alone, unless its WAR was built anew. */
  public void run() {
    try (var lock = StackLock.acquire(stack)) {
      if (wish.fresh()) {
        wipe();
      }
      reshape.run(supervisor);
      requireDisk();
      TestAddresses.write(stack, TestAddresses.of(stack, wish.topology()));
      components.proxies().ifPresent(supervisor::ensure);
      new Instances(stack).write(wish.counts());
      var servers = components.servers(wish.topology(), wish.counts());
      var tasks = new ArrayList<Runnable>();
      components.stores().forEach(store -> tasks.add(() -> supervisor.ensure(store)));
      tasks.add(components::completeExternalStores);
      tasks.add(() -> startServers(servers));
      if (wish.storefront()) {
        tasks.add(this::startFrontend);
      }
      Together.run(tasks);
      loadDemoIfEmpty();
      new Summary(stack, supervisor.registry()).print(progress, System.out);
    }
  }

  private void wipe() {
    supervisor.stopAll();
    Directories.delete(stack.layout().data());
    Directories.delete(stack.layout().mail());
    if (stack
        .setting("ECOM_MONGO_URI")
        .or(() -> stack.setting("ECOM_KAFKA_BOOTSTRAP_SERVERS"))
        .isPresent()) {
      progress.line("--fresh", "leaves the stores alone that your variables point to");
    }
  }

  private void requireDisk() {
    long usable = stack.layout().data().toFile().getUsableSpace();
    if (usable < NEEDED_DISK_BYTES) {
      throw new StackException(
          "Only %d MiB are free for %s; MongoDB and Kafka need 1024."
              .formatted(usable >> 20, stack.layout().data()));
    }
  }

  private void startServers(List<LibertyServer> servers) {
    var installed = new ArrayList<Runnable>();
    installed.add(() -> new Liberty(stack.layout()).install());
    installed.add(this::buildWars);
    Together.run(installed);
    var changed = Set.copyOf(wars.deploy());
    var wanted = servers.stream().map(Component::name).collect(Collectors.toSet());
    stopUnwanted(wanted);
    supervisor.stop(
        servers.stream()
            .filter(server -> server.programs().stream().anyMatch(changed::contains))
            .flatMap(server -> supervisor.registry().alive(server.name()).stream())
            .toList());
    Together.run(servers.stream().<Runnable>map(s -> () -> supervisor.ensure(s)).toList());
  }

  private void buildWars() {
    var stale = wars.stale();
    if (!stale.isEmpty()) {
      var names = stale.stream().map(Program::key).collect(Collectors.joining(", "));
      progress.step("build", "built " + names, () -> wars.build(stale));
    }
  }

  /** Servers of the other topology, and instances that are scaled away. */
  private void stopUnwanted(Set<String> wanted) {
    supervisor.stop(
        supervisor.registry().all().stream()
            .filter(process -> components.isServer(process.name()))
            .filter(process -> !wanted.contains(process.name()))
            .toList());
  }

  private void startFrontend() {
    var build = new FrontendBuild(stack.layout());
    if (build.needsPackages()) {
      progress.step("packages", "npm installed them", build::installPackages);
    }
    if (build.isStale()) {
      progress.step("build", "built the storefront", build::build);
    }
    if (!build.isDeployed()) {
      supervisor.registry().alive(components.frontend().name()).ifPresent(supervisor::stop);
      build.deploy();
    }
    supervisor.ensure(components.frontend());
  }

  private void loadDemoIfEmpty() {
    var demo = new DemoData(stack);
    if (demo.isCatalogueEmpty()) {
      progress.step("demo data", "loaded", () -> LoadDemoCommand.print(demo.load(), progress));
    }
  }
}
