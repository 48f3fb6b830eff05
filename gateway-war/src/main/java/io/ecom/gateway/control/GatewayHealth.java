package io.ecom.gateway.control;

import io.ecom.gateway.control.redis.Redis;
import io.ecom.gateway.control.upstream.HealthChecks;
import io.ecom.gateway.control.upstream.PoolStatus;
import io.ecom.gateway.control.upstream.Upstreams;
import io.ecom.shared.messaging.ConsumersLiveness;
import io.ecom.shared.web.Drain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * How the gateway is. It stays ready while services or Redis are away: it then answers from the
 * cache or says at once what is missing, which taking it out of the balance would not better.
 */
@ApplicationScoped
public class GatewayHealth {
  @Inject HealthChecks checks;
  @Inject Upstreams upstreams;
  @Inject Redis redis;
  @Inject Drain drain;
  @Inject @Liveness ConsumersLiveness consumers;

  public record Check(String name, String status, Map<String, Object> data) {
    static Check of(String name, boolean up) {
      return new Check(name, up ? "UP" : "DOWN", Map.of());
    }

    boolean isUp() {
      return status.equals("UP");
    }
  }

  public record Report(String status, List<Check> checks) {
    static Report of(Check... checks) {
      boolean up = List.of(checks).stream().allMatch(Check::isUp);
      return new Report(up ? "UP" : "DOWN", List.of(checks));
    }
  }

  public record RedisStatus(String status, long latencyMs) {}

  /**
   * @param status {@code UP}, or {@code DEGRADED} if something the gateway uses is away
   */
  public record Detailed(
      String status, Map<String, PoolStatus> services, RedisStatus redis, Check kafka) {}

  public Report started() {
    return Report.of(Check.of("gateway started", checks.hasStarted()));
  }

  public Report ready() {
    return Report.of(Check.of("gateway ready", checks.hasStarted()), takesRequests());
  }

  public Report live() {
    return Report.of(Check.of("gateway health checks", checks.isAlive()), consumers());
  }

  public Report all() {
    return Report.of(
        Check.of("gateway ready", checks.hasStarted()),
        takesRequests(),
        Check.of("gateway health checks", checks.isAlive()),
        consumers());
  }

  public CompletionStage<Detailed> detailed() {
    long begin = System.nanoTime();
    return redis
        .ask(client -> client.ping())
        .thenApply(
            pong -> detailed(pong, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)));
  }

  private Detailed detailed(Optional<String> pong, long millis) {
    Map<String, PoolStatus> services = upstreams.status();
    Check kafka = consumers();
    boolean up =
        pong.isPresent()
            && kafka.isUp()
            && "reachable".equals(kafka.data().get("kafka"))
            && services.values().stream().allMatch(s -> s.status().equals("UP"));
    return new Detailed(
        up ? "UP" : "DEGRADED",
        services,
        new RedisStatus(pong.isPresent() ? "UP" : "DOWN", millis),
        kafka);
  }

  private Check takesRequests() {
    return Check.of("gateway takes requests", !drain.isAsked());
  }

  private Check consumers() {
    HealthCheckResponse response = consumers.call();
    Map<String, Object> data = new TreeMap<>(response.getData().orElse(Map.of()));
    return new Check(response.getName(), response.getStatus().name(), data);
  }
}
