package io.ecom.reconciliation.control;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.ecom.reconciliation.entity.Report;
import io.ecom.reconciliation.entity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The last report, and up to where changes have been looked at. */
@ApplicationScoped
public class ReportStore {
  private static final String LAST = "last";

  @Inject MongoDatabase database;

  /**
   * What is stored.
   *
   * @param watermark when the last run began that came to a result
   * @param fullAt when the last one began that looked at everything; null if none has
   */
  public record Stored(
      @BsonId String id, Instant watermark, @Nullable Instant fullAt, Report report) {}

  public Optional<Stored> last() {
    return Optional.ofNullable(reports().find(eq("_id", LAST)).first());
  }

  public Optional<Report> report() {
    return last().map(Stored::report);
  }

  void put(Instant watermark, Report report) {
    boolean full = report.scope() == Scope.FULL && report.failure() == null;
    Instant fullAt = full ? report.startedAt() : last().map(Stored::fullAt).orElse(null);
    reports()
        .replaceOne(
            eq("_id", LAST),
            new Stored(LAST, watermark, fullAt, report),
            new ReplaceOptions().upsert(true));
  }

  private MongoCollection<Stored> reports() {
    return database.getCollection("reconciliation", Stored.class);
  }
}
