package io.ecom.order.control;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.ecom.order.control.EventScan.Cut;
import io.ecom.order.control.SalesEvents.Batch;
import io.ecom.order.control.SalesEvents.Committed;
import io.ecom.order.control.SalesFigures.Position;
import io.ecom.order.entity.Comparison;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.SalesDay;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.mongo.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link SalesFigures} again: as they should be at one moment, from which counting then
 * goes on. The live ones are brought to the same moment to be compared.
 */
@ApplicationScoped
public class SalesProjection implements Projection {
  private static final String SHADOW = SalesFigures.COLLECTION + "_rebuild";

  @Inject MongoDatabase database;
  @Inject EventScan scan;
  @Inject SalesEvents events;
  @Inject SalesFigures figures;
  @Inject Transactions transactions;

  /** The live figures and the position up to which they count. */
  private record Live(List<SalesDay> days, @Nullable Position position) {}

  @Override
  public String name() {
    return "sales-by-day";
  }

  @Override
  public Comparison rebuild(Progress progress) {
    SalesDay.Sum should = new SalesDay.Sum();
    Cut<Live> cut =
        scan.run(
            history -> add(should, history),
            (done, total) -> progress.report("reading", done, total),
            session -> new Live(figures.all(session), figures.position(session)));
    progress.report("comparing", 0, 1);
    Comparison comparison = compare(should, liveAt(cut));
    MongoCollection<Document> shadow = database.getCollection(SHADOW);
    shadow.drop();
    if (!should.days().isEmpty()) {
      shadow.insertMany(should.days().values().stream().map(SalesFigures::document).toList());
    }
    progress.report("switching", 0, 1);
    BsonTimestamp next = new BsonTimestamp(cut.at().getTime(), cut.at().getInc() + 1);
    transactions.inTransaction(
        tx -> {
          figures.replace(tx, shadow, next);
          return true;
        });
    shadow.drop();
    return comparison;
  }

  private static void add(SalesDay.Sum sum, List<StoredEvent> history) {
    Placed placed = (Placed) history.get(0).event();
    for (StoredEvent stored : history) {
      if (SalesDay.COUNTED.contains(stored.event().getClass())) {
        sum.add(SalesDay.of(placed, stored));
      }
    }
  }

  /** The live figures with what they had not counted yet at the moment of the cut. */
  private SalesDay.Sum liveAt(Cut<Live> cut) {
    SalesDay.Sum live = new SalesDay.Sum();
    cut.also().days().forEach(live::add);
    Position position = cut.also().position();
    if (position == null) {
      return live;
    }
    try (var changes = events.from(position)) {
      Batch batch = events.next(changes);
      while (!batch.events().isEmpty()) {
        List<StoredEvent> before =
            batch.events().stream()
                .filter(event -> event.at().compareTo(cut.at()) <= 0)
                .map(Committed::stored)
                .toList();
        events.sum(before).days().values().forEach(live::add);
        boolean reached = before.size() < batch.events().size();
        batch = reached ? new Batch(List.of(), batch.token()) : events.next(changes);
      }
    }
    return live;
  }

  private static Comparison compare(SalesDay.Sum should, SalesDay.Sum live) {
    Comparison.Count count = new Comparison.Count();
    Set<String> ids = new TreeSet<>(should.days().keySet());
    ids.addAll(live.days().keySet());
    for (String id : ids) {
      SalesDay one = should.days().get(id);
      SalesDay other = live.days().get(id);
      if (other == null) {
        count.missing(id);
      } else if (one == null) {
        count.superfluous(id);
      } else if (one.equals(other)) {
        count.same();
      } else {
        count.different(id);
      }
    }
    return count.result();
  }
}
