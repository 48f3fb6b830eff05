package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Balancer;
import io.ecom.gateway.entity.InstanceAddress;
import io.ecom.gateway.entity.SlowStart;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One running copy of a service, as far as the gateway knows it. */
final class Instance implements Balancer.Member {
  private static final Logger LOG = System.getLogger(Instance.class.getName());

  /** What the active checks say. */
  enum Health {
    UNKNOWN,
    READY,
    /** Answers, but says that it is not ready. */
    NOT_READY,
    /** Nobody listens there. */
    UNREACHABLE
  }

  private final URI uri;
  private final InstanceSettings settings;
  private final Circuit circuit;
  private final Room room;
  private final SlowStart slowStart;
  private volatile int weight;
  private volatile Health health;
  private volatile int failedChecks;
  private int goodChecks;
  private volatile long latencyMillis = -1;
  private volatile @Nullable Instant lastCheck;

  private Instance(
      InstanceAddress address, InstanceSettings settings, LongSupplier clock, Health health) {
    this.uri = address.uri();
    this.weight = address.weight();
    this.settings = settings;
    this.slowStart = new SlowStart(settings.slowStart(), clock);
    this.circuit = new Circuit(uri.toString(), settings.circuit(), slowStart::begin);
    this.room = new Room(settings.room());
    this.health = health;
  }

  /** One that was there before the gateway: taken for well until a check says something else. */
  static Instance known(InstanceAddress address, InstanceSettings settings, LongSupplier clock) {
    return new Instance(address, settings, clock, Health.UNKNOWN);
  }

  /** One that is added while the gateway runs: it may still be starting. */
  static Instance added(InstanceAddress address, InstanceSettings settings, LongSupplier clock) {
    return new Instance(address, settings, clock, Health.NOT_READY);
  }

  URI uri() {
    return uri;
  }

  Circuit circuit() {
    return circuit;
  }

  void weigh(int given) {
    weight = given;
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public int outstanding() {
    return room.taken();
  }

  @Override
  public double warmth() {
    return slowStart.warmth();
  }

  boolean hasRoom() {
    return !room.isFull();
  }

  /** When it has as much to do as it can. */
  double answersPerSecond() {
    return room.answersPerSecond();
  }

  /** If so, the end has to be told. */
  boolean tryBegin() {
    if (!room.tryEnter()) {
      return false;
    }
    if (circuit.tryAcquire()) {
      return true;
    }
    room.leave();
    return false;
  }

  /** The end of what took as long as the client wanted. */
  void end(boolean success) {
    room.leave();
    circuit.record(success);
  }

  /**
   * @param answered whether there was an answer, of whatever kind
   */
  void end(boolean success, long nanos, boolean answered) {
    room.leave(nanos, answered);
    circuit.record(success);
  }

  /** Whether it gets its share of the requests, or is ejected. */
  boolean isInBalance() {
    return isWell() && !circuit.isOpen();
  }

  Health health() {
    return health;
  }

  boolean isWell() {
    return health == Health.READY || health == Health.UNKNOWN;
  }

  /** Takes note of a check. The first one is believed; to leave or return takes several. */
  synchronized void checked(Health found, long millis) {
    boolean good = found == Health.READY;
    lastCheck = Instant.now();
    latencyMillis = millis;
    failedChecks = good ? 0 : failedChecks + 1;
    goodChecks = good ? goodChecks + 1 : 0;
    if (health == found || !isBelieved(good)) {
      return;
    }
    LOG.log(Level.INFO, uri + " is " + found + ", was " + health);
    boolean isBack = good && health != Health.UNKNOWN;
    if (isBack) {
      slowStart.begin();
    }
    health = found;
  }

  private boolean isBelieved(boolean good) {
    if (health == Health.UNKNOWN) {
      return true;
    }
    return good
        ? goodChecks >= settings.healthyAfter()
        : health != Health.READY || failedChecks >= settings.unhealthyAfter();
  }

  InstanceStatus status() {
    return new InstanceStatus(
        uri.toString(),
        health.name(),
        circuit.state(),
        weight,
        warmth(),
        outstanding(),
        room.size(),
        latencyMillis < 0 ? null : latencyMillis,
        lastCheck,
        failedChecks);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
