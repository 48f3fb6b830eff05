package io.ecom.reconciliation.control;

import io.ecom.reconciliation.entity.Comparison;
import io.ecom.reconciliation.entity.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The outboxes of all services. */
@ApplicationScoped
public class Outboxes {
  private static final int PATIENCE_SECONDS = 3;

  @Inject
  @ConfigProperty(name = "ecom.reconciliation.outboxes")
  List<URI> services;

  @Inject
  @ConfigProperty(name = "ecom.reconciliation.backlog-limit", defaultValue = "PT2M")
  Duration limit;

  List<Difference> differences() {
    return services.stream().flatMap(this::ask).toList();
  }

  private Stream<Difference> ask(URI service) {
    try (OutboxClient client = client(service)) {
      OutboxClient.Backlog backlog = client.backlog();
      return Comparison.ofBacklog(
          backlog.service(), backlog.oldestUnsent(), Instant.now().minus(limit))
          .stream();
    } catch (Exception e) {
      return Stream.of(Comparison.silent(service.toString(), e.toString(), Instant.now()));
    }
  }

  private static OutboxClient client(URI service) {
    return RestClientBuilder.newBuilder()
        .baseUri(service)
        .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .build(OutboxClient.class);
  }
}
