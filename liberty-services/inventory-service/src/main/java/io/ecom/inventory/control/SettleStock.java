package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.ecom.inventory.entity.Movement;
import io.ecom.inventory.entity.RecentMovement;
import io.ecom.inventory.entity.Reservation;
import io.ecom.inventory.entity.ReservationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps stock documents small: moves what happened to the ledger, forgets markers of steps that are
 * recorded elsewhere, and gives back what was taken for a reservation that does not have it. Any
 * number of instances may do it at once, and any may die in the middle.
 */
@ApplicationScoped
class SettleStock {
  private static final int DOCUMENTS = 200;
  private static final int EVENTS = 200;

  @Inject StockStore store;
  @Inject MovementLedger ledger;
  @Inject ReservationStore reservations;

  @Inject
  @ConfigProperty(name = "ecom.inventory.low-stock-threshold")
  long shopsThreshold;

  /** How many documents were due. */
  int settle() {
    List<Document> rows = store.unsettled(DOCUMENTS);
    if (rows.isEmpty()) {
      return 0;
    }
    List<UpdateOneModel<Document>> entries = new ArrayList<>();
    rows.forEach(row -> entries.addAll(MovementLedger.entries(movements(row))));
    ledger.write(entries);

    Map<String, Reservation> known = reservations.find(reservationIds(rows));
    List<UpdateOneModel<Document>> updates = new ArrayList<>();
    for (Document row : rows) {
      MarkerRules rules = new MarkerRules(Marker.in(row), known, Instant.now());
      rules.orphans().forEach(this::cancel);
      rules.strays().forEach(stray -> store.undoReserving(row.getString("_id"), stray));
      updates.add(
          new UpdateOneModel<>(eq("_id", row.getString("_id")), cleaning(eventIds(row), rules)));
    }
    store.stock().bulkWrite(updates, new BulkWriteOptions().ordered(false));
    return rows.size();
  }

  private List<Movement> movements(Document row) {
    List<Movement> all =
        RecentMovement.history(StockDocument.level(row), StockDocument.recent(row), shopsThreshold);
    return all.subList(0, Math.min(EVENTS, all.size()));
  }

  private static List<String> eventIds(Document row) {
    return StockDocument.recent(row).stream().limit(EVENTS).map(RecentMovement::id).toList();
  }

  private static List<String> reservationIds(List<Document> rows) {
    return rows.stream()
        .flatMap(row -> Marker.in(row).stream())
        .filter(marker -> !marker.isCommand())
        .map(Marker::reservationId)
        .distinct()
        .toList();
  }

  /** An order whose event never came again: nothing will be reserved for it any more. */
  private void cancel(Marker orphan) {
    reservations.record(orphan.reservationId(), ReservationState.RELEASED, List.of(), null, null);
  }

  private static List<Document> cleaning(List<String> events, MarkerRules rules) {
    Document noMarkers = new Document("$eq", List.of(size(Marker.FIELD), 0));
    Document whenMarkers =
        new Document("$cond", List.of(noMarkers, "$$REMOVE", Date.from(rules.nextLook())));
    Document whenEvents = new Document("$gt", List.of(size(StockDocument.EVENTS), 0));
    return List.of(
        new Document(
            "$set",
            new Document(StockDocument.EVENTS, without(StockDocument.EVENTS, events))
                .append(Marker.FIELD, without(Marker.FIELD, rules.forgettable()))),
        new Document(
            "$set",
            new Document(
                StockDocument.SETTLE,
                new Document("$cond", List.of(whenEvents, StockDocument.DUE, whenMarkers)))));
  }

  private static Document without(String field, List<String> ids) {
    Document stays = new Document("$not", List.of(new Document("$in", List.of("$$entry.id", ids))));
    return new Document(
        "$filter", new Document("input", "$" + field).append("as", "entry").append("cond", stays));
  }

  private static Document size(String field) {
    return new Document("$size", "$" + field);
  }
}
