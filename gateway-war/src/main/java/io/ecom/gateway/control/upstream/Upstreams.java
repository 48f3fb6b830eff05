package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Balancing;
import io.ecom.gateway.entity.InstanceAddress;
import io.ecom.gateway.entity.InstanceList;
import io.ecom.gateway.entity.Service;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every service's instances: from {@code <NAME>_SERVICE_URLS}, or from a file that outranks it. */
@ApplicationScoped
public class Upstreams {
  private static final Logger LOG = System.getLogger(Upstreams.class.getName());

  @Inject UpstreamSettings settings;
  @Inject InstancesFile file;

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

  public Map<String, PoolStatus> status() {
    Map<String, PoolStatus> status = new TreeMap<>();
    pools.forEach((service, pool) -> status.put(service.key(), pool.status()));
    return status;
  }

  List<Instance> all() {
    return pools.values().stream().flatMap(pool -> pool.instances().stream()).toList();
  }

  void watchEjections() {
    pools.forEach((service, pool) -> pool.watchEjections(service.key()));
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
        next.put(service, pool(service, current));
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

  private InstancePool pool(Service service, @Nullable InstancePool current) {
    List<InstanceAddress> addresses =
        InstanceList.parse(file.instances(service.key()).orElseGet(() -> settings.urls(service)));
    Balancing balancing =
        Balancing.of(file.balancing(service.key()).orElseGet(() -> settings.balancing(service)));
    Map<URI, Instance> known =
        current == null
            ? Map.of()
            : current.instances().stream()
                .collect(Collectors.toMap(Instance::uri, Function.identity()));
    List<Instance> instances =
        addresses.stream().map(address -> instance(address, known, current == null)).toList();
    return new InstancePool(
        balancing, instances, current == null ? settings.freshMemory() : current.memory());
  }

  private Instance instance(InstanceAddress address, Map<URI, Instance> known, boolean first) {
    Instance instance = known.get(address.uri());
    if (instance != null) {
      instance.weigh(address.weight());
      return instance;
    }
    return first
        ? Instance.known(address, settings.instance(address), System::nanoTime)
        : Instance.added(address, settings.instance(address), System::nanoTime);
  }
}
