package io.ecom.gateway.control.upstream;

import dev.failsafe.Bulkhead;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One running copy of a service, as far as the gateway knows it. */
final class Instance {
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
  private final Circuit circuit;
  private final Bulkhead<Object> places;
  private final int unhealthyAfter;
  private volatile Health health = Health.UNKNOWN;
  private volatile int failedChecks;
  private volatile long latencyMillis = -1;
  private volatile @Nullable Instant lastCheck;

  /**
   * @param mostAtOnce requests; more would only wait there, and be given up when they come to turn
   */
  Instance(URI uri, Circuit circuit, int mostAtOnce, int unhealthyAfter) {
    this.uri = uri;
    this.circuit = circuit;
    this.places = Bulkhead.of(mostAtOnce);
    this.unhealthyAfter = unhealthyAfter;
  }

  URI uri() {
    return uri;
  }

  Circuit circuit() {
    return circuit;
  }

  /** If so, the end has to be told. */
  boolean tryBegin() {
    if (!places.tryAcquirePermit()) {
      return false;
    }
    if (circuit.tryAcquire()) {
      return true;
    }
    places.releasePermit();
    return false;
  }

  void end(boolean success) {
    places.releasePermit();
    circuit.record(success);
  }

  /** It would take a request if it had not so many already. */
  boolean isOnlyBusy() {
    return isWell() && !circuit.isOpen();
  }

  Health health() {
    return health;
  }

  boolean isWell() {
    return health == Health.READY || health == Health.UNKNOWN;
  }

  /** Takes note of a check: one success is enough to return, leaving takes several failures. */
  void checked(Health found, long millis) {
    lastCheck = Instant.now();
    latencyMillis = millis;
    failedChecks = found == Health.READY ? 0 : failedChecks + 1;
    boolean believed =
        found == Health.READY || health != Health.READY || failedChecks >= unhealthyAfter;
    if (believed && health != found) {
      LOG.log(Level.INFO, uri + " is " + found + ", was " + health);
      health = found;
    }
  }

  InstanceStatus status() {
    return new InstanceStatus(
        uri.toString(),
        health.name(),
        circuit.state(),
        latencyMillis < 0 ? null : latencyMillis,
        lastCheck,
        failedChecks);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
