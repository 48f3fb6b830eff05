package io.ecom.shared.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/**
 * Hears of what other instances write to an outbox. Missing a change costs one poll interval, no
 * event.
 */
final class OutboxWatcher implements Runnable {
  private static final Logger LOG = System.getLogger(OutboxWatcher.class.getName());
  private static final List<String> WRITES = List.of("insert", "update", "replace");

  private final OutboxSource source;
  private final Runnable wakeUp;
  private final BooleanSupplier stopped;

  OutboxWatcher(OutboxSource source, Runnable wakeUp, BooleanSupplier stopped) {
    this.source = source;
    this.wakeUp = wakeUp;
    this.stopped = stopped;
  }

  @Override
  public void run() {
    while (!isOver()) {
      try (var cursor = open()) {
        wakeUp.run();
        while (!isOver()) {
          if (cursor.tryNext() != null) {
            wakeUp.run();
          }
        }
      } catch (MongoException | IllegalStateException e) {
        if (!isOver()) {
          LOG.log(Level.DEBUG, "change stream of the outbox begins anew: " + e);
          LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
      }
    }
  }

  /** The container interrupts its threads before it destroys its beans. */
  private boolean isOver() {
    return stopped.getAsBoolean() || Thread.currentThread().isInterrupted();
  }

  private MongoChangeStreamCursor<Document> open() {
    return (MongoChangeStreamCursor<Document>)
        source
            .collection()
            .watch(
                List.of(
                    Aggregates.match(Filters.in("operationType", WRITES)),
                    Aggregates.project(Projections.include("_id"))),
                Document.class)
            .maxAwaitTime(1, TimeUnit.SECONDS)
            .withDocumentClass(Document.class)
            .cursor();
  }
}
