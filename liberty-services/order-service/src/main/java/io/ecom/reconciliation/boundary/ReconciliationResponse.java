package io.ecom.reconciliation.boundary;

import io.ecom.reconciliation.entity.Difference;
import io.ecom.reconciliation.entity.Finding;
import io.ecom.reconciliation.entity.Remedy;
import io.ecom.reconciliation.entity.Report;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of reconciliation.
 *
 * @param running whether a run is under way
 * @param lastRun null before the first
 */
@Schema(name = "Reconciliation")
public record ReconciliationResponse(boolean running, @Nullable LastRun lastRun) {

  /**
   * The result of a run.
   *
   * @param since the changes it has looked at
   * @param failure why it came to no result; the differences are then those of the run before
   * @param counts by kind, also where not all differences are listed
   */
  @Schema(name = "ReconciliationResult")
  public record LastRun(
      String runId,
      String scope,
      Instant startedAt,
      Instant finishedAt,
      Instant since,
      long orders,
      long skus,
      @Nullable String failure,
      Map<String, Integer> counts,
      List<Item> differences) {}

  /**
   * A difference.
   *
   * @param subject id of the order, the SKU or the service
   * @param says what each side says
   * @param since when the last of the sides changed
   * @param healed whether something was done about it in this run
   */
  @Schema(name = "ReconciliationDifference")
  public record Item(
      String kind,
      String subject,
      Map<String, String> says,
      Instant since,
      Instant firstSeen,
      boolean safeToHeal,
      int attempts,
      boolean healed) {}

  static ReconciliationResponse of(boolean running, @Nullable Report report) {
    return new ReconciliationResponse(running, report == null ? null : lastRun(report));
  }

  private static LastRun lastRun(Report report) {
    return new LastRun(
        report.runId(),
        report.scope().name().toLowerCase(Locale.ROOT),
        report.startedAt(),
        report.finishedAt(),
        report.since(),
        report.orders(),
        report.skus(),
        report.failure(),
        report.counts(),
        report.findings().stream().map(ReconciliationResponse::item).toList());
  }

  private static Item item(Finding finding) {
    Difference difference = finding.difference();
    return new Item(
        difference.kind().wireName(),
        difference.subject(),
        difference.says(),
        difference.since(),
        finding.firstSeen(),
        difference.remedy() != Remedy.NONE,
        finding.attempts(),
        finding.healed());
  }
}
