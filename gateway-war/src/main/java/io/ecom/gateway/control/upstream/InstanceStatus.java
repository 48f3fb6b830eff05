package io.ecom.gateway.control.upstream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code /health/detailed} tells about an instance. */
public record InstanceStatus(
    String url,
    String health,
    String circuit,
    @Nullable Long latencyMs,
    @Nullable Instant lastCheck,
    int failedChecks) {
  public boolean canServe() {
    return health.equals("READY") && !circuit.equals("open");
  }
}
