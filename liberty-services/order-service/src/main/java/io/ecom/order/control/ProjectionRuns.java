package io.ecom.order.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.order.entity.Comparison;
import io.ecom.order.entity.ProjectionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The rebuilds of projections, one of each at a time: whoever runs it holds a lease on it. */
@ApplicationScoped
public class ProjectionRuns {
  static final String COLLECTION = "projections";
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final String RUNNING = "running";

  @Inject MongoDatabase database;

  /** Whether the run may begin; not while another one is alive. */
  boolean claim(String projection, String run) {
    Instant now = Instant.now();
    Bson free = and(eq("_id", projection), or(ne("state", RUNNING), lt("until", Date.from(now))));
    try {
      runs()
          .updateOne(
              free,
              combine(
                  set("state", RUNNING),
                  set("run", run),
                  set("until", Date.from(now.plus(TERM))),
                  set("startedAt", Date.from(now)),
                  set("done", 0L),
                  set("total", 0L),
                  unset("phase"),
                  unset("failure")),
              new UpdateOptions().upsert(true));
      return true;
    } catch (MongoException e) {
      if (Orders.isDuplicateKey(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Keeps the lease; false if it was lost. */
  boolean report(String projection, String run, String phase, long done, long total) {
    return update(
        projection,
        run,
        combine(
            set("phase", phase),
            set("done", done),
            set("total", total),
            set("until", Date.from(Instant.now().plus(TERM)))));
  }

  void done(String projection, String run, Comparison comparison) {
    BsonDocument document = EventDocuments.encode(comparison, database.getCodecRegistry());
    update(projection, run, combine(ended("done"), set("comparison", document)));
  }

  void failed(String projection, String run, String failure) {
    update(projection, run, combine(ended("failed"), set("failure", failure)));
  }

  private static Bson ended(String state) {
    return combine(
        set("state", state), set("finishedAt", new Date()), unset("until"), unset("phase"));
  }

  private boolean update(String projection, String run, Bson change) {
    return runs().updateOne(and(eq("_id", projection), eq("run", run)), change).getMatchedCount()
        == 1;
  }

  /** Projections whose rebuild was begun by somebody who died. */
  List<String> abandoned() {
    return runs()
        .find(and(eq("state", RUNNING), lt("until", new Date())))
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  ProjectionStatus status(String projection) {
    Document run = runs().find(eq("_id", projection)).first();
    return run == null
        ? new ProjectionStatus(projection, "idle", null, 0, 0, null, null, null, null)
        : new ProjectionStatus(
            projection,
            run.getString("state"),
            run.getString("phase"),
            run.getLong("done"),
            run.getLong("total"),
            time(run.getDate("startedAt")),
            time(run.getDate("finishedAt")),
            comparison(run.get("comparison", Document.class)),
            run.getString("failure"));
  }

  private static @Nullable Instant time(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private @Nullable Comparison comparison(@Nullable Document document) {
    return document == null
        ? null
        : EventDocuments.decode(
            document.toBsonDocument(BsonDocument.class, database.getCodecRegistry()),
            Comparison.class,
            database.getCodecRegistry());
  }

  private MongoCollection<Document> runs() {
    return database.getCollection(COLLECTION);
  }
}
