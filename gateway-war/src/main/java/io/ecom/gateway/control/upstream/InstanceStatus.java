package io.ecom.gateway.control.upstream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /health/detailed} tells about an instance.
 *
 * @param warmth below 1 while its share rises
 * @param outstanding requests under way
 * @param room how many it may have
 */
public record InstanceStatus(
    String url,
    String health,
    String circuit,
    int weight,
    double warmth,
    int outstanding,
    int room,
    @Nullable Long latencyMs,
    @Nullable Instant lastCheck,
    int failedChecks) {
  public boolean canServe() {
    return health.equals("READY") && !circuit.equals("open");
  }
}
