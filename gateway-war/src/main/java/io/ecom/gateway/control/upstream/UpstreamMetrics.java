package io.ecom.gateway.control.upstream;

import io.ecom.gateway.control.Door;
import io.ecom.gateway.entity.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What operators' graphs and alerts show of instances, circuits, retries and rushes. */
@ApplicationScoped
public class UpstreamMetrics {
  @Inject MetricRegistry registry;
  @Inject Upstreams upstreams;
  @Inject Door door;

  private final Map<Service, Counter> retries = new EnumMap<>(Service.class);
  private final Map<Service, Counter> refused = new EnumMap<>(Service.class);
  private final Map<Service, Counter> busy = new EnumMap<>(Service.class);

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    registry.gauge(
        named("ecom_gateway_rush", "1 while more come than the gateway can take in"),
        () -> door.isRush() ? 1 : 0);
    for (Service service : Service.values()) {
      Tag tag = new Tag("service", service.key());
      registry.gauge(
          named("ecom_gateway_ejected_share", "Part of the instances that gets no requests"),
          () -> upstreams.pool(service).ejectedShare(),
          tag);
      registry.gauge(
          named("ecom_gateway_circuits_open", "Instances whose circuit is open"),
          () -> openCircuits(service),
          tag);
      registry.gauge(
          named("ecom_gateway_outstanding", "Requests under way"), () -> outstanding(service), tag);
      retries.put(
          service,
          registry.counter(named("ecom_gateway_retries", "Requests sent a second time"), tag));
      refused.put(
          service,
          registry.counter(
              named("ecom_gateway_retries_refused", "Retries that the budget did not allow"), tag));
      busy.put(
          service,
          registry.counter(
              named("ecom_gateway_busy", "Requests told to come again, as there was no room"),
              tag));
    }
  }

  void retry(Service service, boolean allowed) {
    count(allowed ? retries : refused, service);
  }

  void busy(Service service) {
    count(busy, service);
  }

  private static void count(Map<Service, Counter> counters, Service service) {
    Counter counter = counters.get(service);
    if (counter != null) {
      counter.inc();
    }
  }

  private long openCircuits(Service service) {
    return upstreams.pool(service).instances().stream().filter(i -> i.circuit().isOpen()).count();
  }

  private int outstanding(Service service) {
    return upstreams.pool(service).instances().stream().mapToInt(Instance::outstanding).sum();
  }

  private static Metadata named(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }
}
