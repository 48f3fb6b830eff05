package io.ecom.reconciliation.control;

import io.ecom.order.control.AuditOrders;
import io.ecom.reconciliation.control.Reconciliation.Window;
import io.ecom.reconciliation.control.ReportStore.Stored;
import io.ecom.reconciliation.entity.Finding;
import io.ecom.reconciliation.entity.Report;
import io.ecom.reconciliation.entity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Compares orders with payments, the provider's books, stock, its ledger and all outboxes, heals
 * what is safe to heal, and keeps the result.
 */
@ApplicationScoped
public class Reconcile {
  private static final Logger LOG = System.getLogger(Reconcile.class.getName());

  @Inject AuditOrders audit;
  @Inject Statements statements;
  @Inject Outboxes outboxes;
  @Inject Heal heal;
  @Inject ReportStore reports;

  @Inject
  @ConfigProperty(name = "ecom.reconciliation.grace", defaultValue = "PT60S")
  Duration grace;

  /** Longer than the grace, so that what was under way in the last run is looked at in this one. */
  @Inject
  @ConfigProperty(name = "ecom.reconciliation.overlap", defaultValue = "PT2M")
  Duration overlap;

  /**
   * @param wantedGrace null for the usual one
   * @param mayGoOn asked before each part
   */
  void run(String runId, Scope scope, @Nullable Duration wantedGrace, BooleanSupplier mayGoOn) {
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant watermark = reports.last().map(Stored::watermark).orElse(Instant.EPOCH);
    List<Finding> before = reports.report().map(Report::findings).orElse(List.of());
    Scope used = watermark.equals(Instant.EPOCH) ? Scope.FULL : scope;
    Instant since = used == Scope.FULL ? Instant.EPOCH : watermark.minus(overlap);
    Window window = new Window(used, since, before(started, wantedGrace));
    Findings findings = new Findings(before, heal, started);
    Reconciliation run = new Reconciliation(audit, statements, findings, window, mayGoOn);
    try {
      run.run(before);
      findings.heal();
      outboxes.differences().forEach(findings::add);
      Report report = report(runId, window, started, run, findings);
      reports.put(started, report);
      tell(report);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "reconciliation came to no result: " + e);
      reports.put(watermark, failed(runId, window, started, before, e));
    }
  }

  private Instant before(Instant started, @Nullable Duration wantedGrace) {
    return started.minus(wantedGrace == null ? grace : wantedGrace);
  }

  private static Report report(
      String runId, Window window, Instant started, Reconciliation run, Findings findings) {
    return new Report(
        runId,
        window.scope(),
        started,
        now(),
        window.since(),
        run.orderCount(),
        run.skuCount(),
        findings.counts(),
        findings.found(),
        null);
  }

  private static Report failed(
      String runId, Window window, Instant started, List<Finding> before, RuntimeException e) {
    return new Report(
        runId,
        window.scope(),
        started,
        now(),
        window.since(),
        0,
        0,
        Findings.countsOf(before),
        before,
        e.toString());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static void tell(Report report) {
    Level level = report.findings().isEmpty() ? Level.DEBUG : Level.WARNING;
    LOG.log(
        level,
        "reconciliation of %d orders and %d SKUs found %s, healed %d"
            .formatted(report.orders(), report.skus(), report.counts(), report.healed()));
  }
}
