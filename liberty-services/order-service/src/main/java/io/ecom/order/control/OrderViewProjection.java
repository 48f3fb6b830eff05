package io.ecom.order.control;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import io.ecom.order.entity.Comparison;
import io.ecom.order.entity.OrderPast;
import io.ecom.order.entity.OrderProjection;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.mongo.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link OrderViews} again. Commands go on writing the live ones meanwhile, and know
 * nothing of it: a change stream tells which orders they changed since the events were read, in the
 * order of their commits. It ends with the switch, so that it also names the orders that changed in
 * the very last moment; those are written once more, in transactions that no command can overlook.
 */
@ApplicationScoped
public class OrderViewProjection implements Projection {
  private static final String SHADOW_PREFIX = OrderViews.COLLECTION + "_rebuild_";
  private static final int BATCH = 500;
  private static final int A_FEW = 20;
  private static final Duration LONGEST_SWITCH = Duration.ofSeconds(20);

  @Inject MongoDatabase database;
  @Inject EventScan scan;
  @Inject OrderStream stream;
  @Inject OrderViews views;
  @Inject Orders orders;
  @Inject Transactions transactions;

  @Override
  public String name() {
    return "order-view";
  }

  @Override
  public Comparison rebuild(Progress progress) {
    MongoCollection<BsonDocument> shadow = emptyShadow(progress.run());
    BsonTimestamp since = fill(shadow, progress);
    try (var changes = changesSince(since)) {
      catchUp(changes, shadow, progress);
      Comparison comparison = compare(shadow, progress);
      catchUp(changes, shadow, progress);
      progress.report("switching", 0, 1);
      shadow.renameCollection(
          views.views().getNamespace(), new RenameCollectionOptions().dropTarget(true));
      untilTheSwitch(changes).forEach(orders::project);
      progress.report("switching", 1, 1);
      return comparison;
    }
  }

  private MongoCollection<BsonDocument> emptyShadow(String run) {
    for (String name : database.listCollectionNames()) {
      if (name.startsWith(SHADOW_PREFIX)) {
        database.getCollection(name).drop();
      }
    }
    MongoCollection<BsonDocument> shadow =
        database.getCollection(SHADOW_PREFIX + run, BsonDocument.class);
    OrderViews.ensure(shadow);
    return shadow;
  }

  private BsonTimestamp fill(MongoCollection<BsonDocument> shadow, Progress progress) {
    List<BsonDocument> batch = new ArrayList<>();
    Consumer<List<StoredEvent>> add =
        history -> {
          batch.add(views.document(OrderProjection.of(history)));
          if (batch.size() == BATCH) {
            shadow.insertMany(batch);
            batch.clear();
          }
        };
    var cut =
        scan.run(add, (done, total) -> progress.report("reading", done, total), session -> true);
    if (!batch.isEmpty()) {
      shadow.insertMany(batch);
    }
    return cut.at();
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> changesSince(
      BsonTimestamp since) {
    return views
        .views()
        .watch()
        .startAtOperationTime(since)
        .maxAwaitTime(100, TimeUnit.MILLISECONDS)
        .cursor();
  }

  /** Until no more has changed that the shadow does not show than can be told in a moment. */
  private void catchUp(
      MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> changes,
      MongoCollection<BsonDocument> shadow,
      Progress progress) {
    long done = 0;
    Set<String> changed;
    do {
      changed = nextChanged(changes);
      List<WriteModel<BsonDocument>> writes = new ArrayList<>();
      for (List<StoredEvent> history : stream.loadAll(changed)) {
        BsonDocument document = views.document(OrderProjection.of(history));
        writes.add(
            new ReplaceOneModel<>(
                eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)));
      }
      if (!writes.isEmpty()) {
        shadow.bulkWrite(writes);
      }
      done += changed.size();
      progress.report("catching-up", done, done);
    } while (changed.size() > A_FEW);
  }

  /** What the stream tells without waiting for more. */
  private static Set<String> nextChanged(
      MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> changes) {
    Set<String> changed = new LinkedHashSet<>();
    ChangeStreamDocument<BsonDocument> change = changes.tryNext();
    while (change != null) {
      note(changed, change);
      change = changes.available() > 0 ? changes.tryNext() : null;
    }
    return changed;
  }

  private static void note(Set<String> changed, ChangeStreamDocument<BsonDocument> change) {
    if (change.getDocumentKey() != null) {
      changed.add(change.getDocumentKey().getString("_id").getValue());
    }
  }

  /** The orders that changed between the last look and the switch, with which the stream ends. */
  private static Set<String> untilTheSwitch(
      MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> changes) {
    Set<String> changed = new LinkedHashSet<>();
    Instant patience = Instant.now().plus(LONGEST_SWITCH);
    while (Instant.now().isBefore(patience)) {
      ChangeStreamDocument<BsonDocument> change = changes.tryNext();
      if (change != null && change.getOperationType() == OperationType.INVALIDATE) {
        return changed;
      }
      if (change != null) {
        note(changed, change);
      }
    }
    throw new IllegalStateException("the switch was not seen, so changes may be missing");
  }

  /** Side by side in the order of their ids; what differs is looked at again at one moment. */
  private Comparison compare(MongoCollection<BsonDocument> shadow, Progress progress) {
    long total = shadow.estimatedDocumentCount();
    Comparison.Count count = new Comparison.Count();
    try (var should = byId(shadow);
        var live = byId(views.views())) {
      RawBsonDocument one = next(should);
      RawBsonDocument other = next(live);
      for (long done = 1; one != null || other != null; done++) {
        int order = order(one, other);
        String id = id(order <= 0 ? one : other);
        if (order == 0 && one != null && one.equals(other)) {
          count.same();
        } else {
          transactions.inTransaction(tx -> verdict(tx, id)).accept(count);
        }
        one = order <= 0 ? next(should) : one;
        other = order >= 0 ? next(live) : other;
        progress.report("comparing", done, Math.max(done, total));
      }
    }
    return count.result();
  }

  private Consumer<Comparison.Count> verdict(ClientSession tx, String id) {
    OrderPast past = stream.past(tx, id);
    RawBsonDocument live = raw(views.views()).find(tx, eq("_id", id)).first();
    if (past == null) {
      return live == null ? count -> {} : count -> count.superfluous(id);
    }
    if (live == null) {
      return count -> count.missing(id);
    }
    var should = new RawBsonDocument(views.document(past.view()), new BsonDocumentCodec());
    return live.equals(should) ? Comparison.Count::same : count -> count.different(id);
  }

  /** Documents of which every byte counts. */
  private static MongoCollection<RawBsonDocument> raw(MongoCollection<BsonDocument> collection) {
    return collection.withDocumentClass(RawBsonDocument.class);
  }

  private static MongoCursor<RawBsonDocument> byId(MongoCollection<BsonDocument> collection) {
    return raw(collection)
        .withTimeout(OrderStream.LONG_READ_MINUTES, TimeUnit.MINUTES)
        .find()
        .sort(Sorts.ascending("_id"))
        .cursor();
  }

  private static @Nullable RawBsonDocument next(MongoCursor<RawBsonDocument> documents) {
    return documents.hasNext() ? documents.next() : null;
  }

  /** What there is no more of comes last. */
  private static int order(@Nullable BsonDocument one, @Nullable BsonDocument other) {
    if (one == null || other == null) {
      return one == null ? 1 : -1;
    }
    return id(one).compareTo(id(other));
  }

  private static String id(@Nullable BsonDocument document) {
    return document == null ? "" : document.getString("_id").getValue();
  }
}
