package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.expr;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.ecom.inventory.entity.Allocation;
import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.StockChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Changes the stock of all lines of an order in one round trip, each line once however often a step
 * is repeated.
 */
@ApplicationScoped
class StockSteps {
  /**
   * A step that ends a reservation happens within this time of its claim or not at all, so that a
   * process that was frozen cannot do it once more after its marker is forgotten.
   */
  static final Duration IN_TIME = Duration.ofSeconds(5);

  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final int ROUNDS = 20;

  @Inject StockStore store;
  @Inject Locations locations;
  @Inject Unsettled unsettled;

  /** The lines that could be taken, now or by an earlier attempt. */
  List<ReservationLine> take(String orderId, List<ReservationLine> wanted) {
    List<Location> byPriority = locations.active();
    String first = byPriority.isEmpty() ? Location.MAIN : byPriority.get(0).id();
    List<ReservationLine> hopeful =
        wanted.stream()
            .map(
                line ->
                    line.takenFrom(List.of(new Allocation(first, line.quantity())), Marker.newId()))
            .toList();
    return tryToTake(orderId, hopeful) == hopeful.size()
        ? hopeful
        : takeByLooking(orderId, wanted, byPriority);
  }

  private List<ReservationLine> takeByLooking(
      String orderId, List<ReservationLine> wanted, List<Location> byPriority) {
    List<ReservationLine> taken = new ArrayList<>();
    List<ReservationLine> left = wanted;
    for (int round = 0; !left.isEmpty(); round++) {
      if (round == ROUNDS) {
        throw new IllegalStateException("stock changes too fast for order " + orderId);
      }
      List<ReservationLine> planned = new ArrayList<>();
      Map<String, Document> rows = store.rows(left.stream().map(ReservationLine::sku).toList());
      for (ReservationLine line : left) {
        Document row = rows.get(line.sku());
        if (row == null) {
          continue;
        }
        Optional<Marker> earlier = Marker.in(row, Marker.reserving(orderId));
        if (earlier.isPresent()) {
          taken.add(line.takenFrom(earlier.get().from(), earlier.get().id()));
          continue;
        }
        if (StockDocument.isWithoutLocations(row)) {
          store.putIntoMain(line.sku());
        }
        StockDocument.level(row)
            .allocate(line.quantity(), byPriority)
            .ifPresent(from -> planned.add(line.takenFrom(from, Marker.newId())));
      }
      if (tryToTake(orderId, planned) == planned.size()) {
        taken.addAll(planned);
        break;
      }
      left = planned;
    }
    return taken;
  }

  private int tryToTake(String orderId, List<ReservationLine> lines) {
    return write(
        lines.stream()
            .map(
                line -> {
                  StockChange change = StockChange.reserve(line.from(), orderId);
                  Marker marker =
                      new Marker(
                          Marker.reserving(orderId),
                          String.valueOf(line.take()),
                          line.from(),
                          Instant.now());
                  return new UpdateOneModel<Document>(
                      StockDocument.allows(line.sku(), change, marker.key()),
                      StockDocument.change(change, marker));
                })
            .toList());
  }

  /**
   * Ends what lines hold.
   *
   * @param claimedAt when the right to do so was claimed, by the database's clock
   */
  void end(
      String reservationId,
      List<ReservationLine> lines,
      Instant claimedAt,
      Function<ReservationLine, StockChange> change) {
    String key = Marker.ending(reservationId);
    List<ReservationLine> left = lines;
    for (int round = 0; round < 2; round++) {
      List<UpdateOneModel<Document>> updates =
          left.stream()
              .map(
                  line -> {
                    StockChange ending = change.apply(line);
                    return new UpdateOneModel<Document>(
                        and(
                            StockDocument.allows(line.sku(), ending, key),
                            isBefore(claimedAt.plus(IN_TIME))),
                        StockDocument.change(ending, Marker.of(key, List.of())));
                  })
              .toList();
      if (write(updates) == left.size()) {
        return;
      }
      left = notDone(key, left);
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          "too late, or nothing is held, to end " + reservationId + " of " + left);
    }
  }

  private List<ReservationLine> notDone(String key, List<ReservationLine> lines) {
    Map<String, Document> rows = store.rows(lines.stream().map(ReservationLine::sku).toList());
    List<ReservationLine> left = new ArrayList<>();
    for (ReservationLine line : lines) {
      Document row = rows.get(line.sku());
      if (row != null && Marker.in(row, key).isEmpty()) {
        left.add(line);
        if (StockDocument.isWithoutLocations(row)) {
          store.putIntoMain(line.sku());
        }
      }
    }
    return left;
  }

  private static Bson isBefore(Instant deadline) {
    return expr(new Document("$lt", List.of("$$NOW", Date.from(deadline))));
  }

  /** How many of the changes were made. */
  private int write(List<UpdateOneModel<Document>> updates) {
    if (updates.isEmpty()) {
      return 0;
    }
    int made = store.stock().bulkWrite(updates, ANY_ORDER).getMatchedCount();
    if (made > 0) {
      unsettled.changed();
    }
    return made;
  }
}
