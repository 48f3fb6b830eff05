package io.ecom.gateway.control.upstream;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The instances of one service, taken in turns. */
final class InstancePool {
  private final List<Instance> instances;
  private final AtomicInteger turn = new AtomicInteger();

  InstancePool(List<Instance> instances) {
    this.instances = List.copyOf(instances);
  }

  List<Instance> instances() {
    return instances;
  }

  /**
   * Picks the next instance that is well, has room and whose circuit lets a call through. If none
   * is well, one that merely says it is not ready has to do: a check that is too strict must not
   * take the whole service away.
   *
   * @param except an instance that was already tried
   */
  Optional<Instance> pick(@Nullable Instance except) {
    int start = Math.floorMod(turn.getAndIncrement(), Math.max(1, instances.size()));
    return pick(start, i -> i != except && i.isWell())
        .or(() -> pick(start, i -> i != except && i.health() == Instance.Health.NOT_READY));
  }

  private Optional<Instance> pick(int start, Predicate<Instance> eligible) {
    for (int i = 0; i < instances.size(); i++) {
      Instance instance = instances.get((start + i) % instances.size());
      if (eligible.test(instance) && instance.tryBegin()) {
        return Optional.of(instance);
      }
    }
    return Optional.empty();
  }

  /** Whether more instances would help. */
  boolean isBusy() {
    return instances.stream().anyMatch(Instance::isOnlyBusy);
  }

  /** When a call may be let through again. */
  Duration retryAfter() {
    return instances.stream()
        .map(i -> i.circuit().opensIn())
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
