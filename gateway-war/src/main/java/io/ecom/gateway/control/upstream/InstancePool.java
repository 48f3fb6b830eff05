package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Appointments;
import io.ecom.gateway.entity.Balancer;
import io.ecom.gateway.entity.Balancing;
import io.ecom.gateway.entity.EjectionWatch;
import io.ecom.gateway.entity.RetryBudget;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The instances of one service. */
final class InstancePool {
  private static final Logger LOG = System.getLogger(InstancePool.class.getName());

  /** What outlives a change of the instances. */
  record Memory(
      EjectionWatch ejections,
      RetryBudget retries,
      Appointments appointments,
      WaitingRoom waitingRoom) {}

  private final Balancer<Instance> balancer;
  private final Memory memory;

  InstancePool(Balancing balancing, List<Instance> instances, Memory memory) {
    this.balancer = new Balancer<>(balancing, instances);
    this.memory = memory;
  }

  List<Instance> instances() {
    return balancer.members();
  }

  Memory memory() {
    return memory;
  }

  RetryBudget retries() {
    return memory.retries();
  }

  /**
   * Picks the next instance that is well, has room and whose circuit lets a call through. If none
   * is well, one that merely says it is not ready has to do: a check that is too strict must not
   * take the whole service away.
   *
   * @param except an instance that was already tried
   */
  Optional<Instance> pick(@Nullable Instance except) {
    return balancer
        .next(i -> i != except && i.isWell(), Instance::tryBegin)
        .or(
            () ->
                balancer.next(
                    i -> i != except && i.health() == Instance.Health.NOT_READY,
                    Instance::tryBegin));
  }

  /** Whether one would take a request if it had not so many already. */
  boolean isBusy() {
    return instances().stream().anyMatch(Instance::isInBalance);
  }

  /** Whether nobody can even wait any more. */
  boolean isFull() {
    return waitingRoom().isFull(answersPerSecond()) && isBusy() && !hasRoom();
  }

  boolean hasRoom() {
    return instances().stream().anyMatch(i -> i.isInBalance() && i.hasRoom());
  }

  WaitingRoom waitingRoom() {
    return memory.waitingRoom();
  }

  /** Seconds after which one of this address, who found no room, should come again. */
  long appointment(String address) {
    return memory.appointments().next(address, answersPerSecond());
  }

  /** When all have as much to do as they can. */
  double answersPerSecond() {
    return instances().stream()
        .filter(Instance::isInBalance)
        .mapToDouble(Instance::answersPerSecond)
        .sum();
  }

  /** Whether there is another one to turn to. */
  boolean hasOther(Instance tried) {
    return instances().stream()
        .anyMatch(
            i -> i != tried && i.health() != Instance.Health.UNREACHABLE && !i.circuit().isOpen());
  }

  /** When a call may be let through again. */
  Duration retryAfter() {
    return instances().stream()
        .map(i -> i.circuit().opensIn())
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  int ejected() {
    return (int) instances().stream().filter(instance -> !instance.isInBalance()).count();
  }

  double ejectedShare() {
    return EjectionWatch.share(ejected(), instances().size());
  }

  /** Says so when too many are gone, and when they are back. */
  void watchEjections(String service) {
    int out = ejected();
    int all = instances().size();
    memory
        .ejections()
        .change(out, all)
        .ifPresent(
            tooMuch ->
                LOG.log(
                    tooMuch ? Level.WARNING : Level.INFO,
                    "%d of %d instances of %s are ejected, %s than may be unnoticed"
                        .formatted(out, all, service, tooMuch ? "more" : "no more")));
  }

  PoolStatus status() {
    List<InstanceStatus> each = instances().stream().map(Instance::status).toList();
    long well = each.stream().filter(InstanceStatus::canServe).count();
    RetryBudget.Usage usage = retries().usage();
    return new PoolStatus(
        well == 0 ? "DOWN" : well < each.size() ? "DEGRADED" : "UP",
        balancer.policy().text(),
        ejectedShare(),
        memory.ejections().isTooMuch(ejected(), each.size()),
        new PoolStatus.Retries(usage.requests(), usage.retries(), usage.refused()),
        each);
  }
}
