package io.ecom.order.control;

import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import io.ecom.order.control.SalesFigures.Position;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.SalesDay;
import io.ecom.order.entity.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;

/** The events that count for {@link SalesFigures}, in the order of their commits. */
@ApplicationScoped
public class SalesEvents {
  private static final int MOST = 500;

  @Inject OrderStream stream;

  /** Events that were committed, and the place behind them. */
  record Batch(List<Committed> events, BsonDocument token) {}

  /** An event and when it was committed. */
  record Committed(BsonTimestamp at, StoredEvent stored) {}

  MongoChangeStreamCursor<ChangeStreamDocument<Document>> from(Position position) {
    ChangeStreamIterable<Document> changes =
        stream
            .collection()
            .watch(
                List.of(
                    Aggregates.match(
                        Filters.and(
                            Filters.eq("operationType", "insert"),
                            Filters.in(
                                "fullDocument.type",
                                SalesDay.COUNTED.stream().map(Class::getSimpleName).toList()))),
                    Aggregates.project(
                        Projections.exclude("fullDocument.outgoing", "fullDocument.snapshot"))))
            .maxAwaitTime(1, TimeUnit.SECONDS);
    if (position.token() != null) {
      return (MongoChangeStreamCursor<ChangeStreamDocument<Document>>)
          changes.resumeAfter(position.token()).cursor();
    }
    return (MongoChangeStreamCursor<ChangeStreamDocument<Document>>)
        changes.startAtOperationTime(position.at()).cursor();
  }

  /** What there is, or nothing after a second. */
  Batch next(MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes) {
    List<Committed> events = new ArrayList<>();
    ChangeStreamDocument<Document> change = changes.tryNext();
    while (change != null) {
      events.add(new Committed(change.getClusterTime(), stream.event(change.getFullDocument())));
      boolean more = events.size() < MOST && changes.available() > 0;
      change = more ? changes.tryNext() : null;
    }
    return new Batch(events, changes.getResumeToken());
  }

  /** What events add up to. */
  SalesDay.Sum sum(List<StoredEvent> events) {
    Map<String, Placed> placed =
        stream.placed(events.stream().map(StoredEvent::orderId).collect(Collectors.toSet()));
    SalesDay.Sum sum = new SalesDay.Sum();
    for (StoredEvent stored : events) {
      Placed beginning = placed.get(stored.orderId());
      if (beginning == null) {
        throw new IllegalStateException("no beginning of order " + stored.orderId());
      }
      sum.add(SalesDay.of(beginning, stored));
    }
    return sum;
  }
}
