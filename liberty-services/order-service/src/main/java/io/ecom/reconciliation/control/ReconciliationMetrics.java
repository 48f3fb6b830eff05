package io.ecom.reconciliation.control;

import io.ecom.reconciliation.control.ReportStore.Stored;
import io.ecom.reconciliation.entity.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** The last result at {@code /metrics}; every instance tells the same. */
@ApplicationScoped
public class ReconciliationMetrics {
  private static final String PREFIX = "ecom_reconciliation_";

  @Inject ReportStore reports;

  /** Gauges are there from the start, not from their first use. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {}

  @Gauge(
      name = PREFIX + "differences",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Differences the last reconciliation found and did not heal")
  public long differences() {
    return reports.report().map(Report::open).orElse(0L);
  }

  @Gauge(
      name = PREFIX + "healed",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Differences the last reconciliation healed")
  public long healed() {
    return reports.report().map(Report::healed).orElse(0L);
  }

  @Gauge(
      name = PREFIX + "age",
      absolute = true,
      unit = MetricUnits.SECONDS,
      description = "Time since the last reconciliation that came to a result")
  public long age() {
    return reports
        .last()
        .map(Stored::watermark)
        .filter(Instant.EPOCH::isBefore)
        .map(ReconciliationMetrics::secondsSince)
        .orElse(-1L);
  }

  private static long secondsSince(Instant time) {
    return Duration.between(time, Instant.now()).toSeconds();
  }
}
