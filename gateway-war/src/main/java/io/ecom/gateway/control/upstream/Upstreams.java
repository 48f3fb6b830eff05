package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.InstanceList;
import io.ecom.gateway.entity.Service;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Every service's instances: from {@code <NAME>_SERVICE_URLS}, or from a file that outranks it. */
@ApplicationScoped
public class Upstreams {
  private static final Logger LOG = System.getLogger(Upstreams.class.getName());

  @Inject Config config;
  @Inject InstancesFile file;

  @Inject
  @ConfigProperty(name = "ecom.gateway.circuit.failures")
  int failures;

  @Inject
  @ConfigProperty(name = "ecom.gateway.circuit.delay")
  Duration delay;

  @Inject
  @ConfigProperty(name = "ecom.gateway.circuit.successes")
  int successes;

  @Inject
  @ConfigProperty(name = "ecom.gateway.max-in-flight")
  int maxInFlight;

  @Inject
  @ConfigProperty(name = "ecom.gateway.health.unhealthy-after")
  int unhealthyAfter;

  private volatile Map<Service, InstancePool> pools = Map.of();

  @PostConstruct
  void load() {
    file.readIfChanged();
    rebuild();
  }

  InstancePool pool(Service service) {
    InstancePool pool = pools.get(service);
    if (pool == null) {
      throw new IllegalStateException("no pool for " + service);
    }
    return pool;
  }

  /** The address of an instance that is worth a try. */
  public Optional<URI> anyInstance(Service service) {
    return pool(service).instances().stream()
        .filter(instance -> instance.health() != Instance.Health.UNREACHABLE)
        .map(Instance::uri)
        .findFirst();
  }

  public Map<String, List<InstanceStatus>> status() {
    Map<String, List<InstanceStatus>> status = new TreeMap<>();
    pools.forEach(
        (service, pool) ->
            status.put(service.key(), pool.instances().stream().map(Instance::status).toList()));
    return status;
  }

  List<Instance> all() {
    return pools.values().stream().flatMap(pool -> pool.instances().stream()).toList();
  }

  /** Takes over changes of the file; instances that stay keep their circuit and health. */
  void refresh() {
    if (file.readIfChanged()) {
      rebuild();
    }
  }

  private void rebuild() {
    Map<Service, InstancePool> next = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      InstancePool current = pools.get(service);
      try {
        next.put(service, pool(current, InstanceList.parse(configured(service))));
      } catch (IllegalArgumentException e) {
        if (current == null) {
          throw e;
        }
        LOG.log(Level.ERROR, "instances of " + service.key() + " stay as they are: " + e);
        next.put(service, current);
      }
    }
    pools = next;
  }

  private String configured(Service service) {
    return file.instances(service.key())
        .orElseGet(() -> config.getValue(service.key() + ".service.urls", String.class));
  }

  private InstancePool pool(@Nullable InstancePool current, List<URI> uris) {
    Stream<Instance> known = current == null ? Stream.empty() : current.instances().stream();
    Map<URI, Instance> byUri = known.collect(Collectors.toMap(Instance::uri, Function.identity()));
    var settings = new Circuit.Settings(failures, delay, successes);
    return new InstancePool(
        uris.stream()
            .map(
                uri ->
                    byUri.computeIfAbsent(
                        uri,
                        u ->
                            new Instance(
                                u,
                                new Circuit(u.toString(), settings),
                                maxInFlight,
                                unhealthyAfter)))
            .toList());
  }
}
