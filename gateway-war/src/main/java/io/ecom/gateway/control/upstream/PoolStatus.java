package io.ecom.gateway.control.upstream;

import java.util.List;

/**
 * What {@code /health/detailed} tells about a service.
 *
 * @param status {@code UP}, {@code DEGRADED} if an instance cannot serve, {@code DOWN} if none can
 * @param ejectedShare of its instances, 0 to 1
 * @param tooManyEjected more than one should lose unnoticed
 * @param retries of the last seconds, as far as the budget looks back
 */
public record PoolStatus(
    String status,
    String balancing,
    double ejectedShare,
    boolean tooManyEjected,
    Retries retries,
    List<InstanceStatus> instances) {

  /** Requests sent once, sent again, and not sent again because the budget was spent. */
  public record Retries(long requests, long retries, long refused) {}
}
