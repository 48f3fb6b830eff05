package io.ecom.inventory.control;

import io.ecom.inventory.entity.Allocation;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Left in a stock document by a step, so that the step can be repeated after a crash and counts
 * once, until somewhere else tells that it was done.
 *
 * @param key which step of what
 * @param id of this one change
 * @param from where a reservation took its units
 */
record Marker(String key, String id, List<Allocation> from, Instant at) {
  static final String FIELD = "markers";
  static final String KEY = FIELD + ".key";
  private static final String RESERVE = "reserve:";
  private static final String END = "end:";
  private static final String COMMAND = "command:";

  static Marker of(String key, List<Allocation> from) {
    return new Marker(key, newId(), from, Instant.now());
  }

  static String newId() {
    return new ObjectId().toHexString();
  }

  static String reserving(String orderId) {
    return RESERVE + orderId;
  }

  /** The one step that ends what a reservation holds. */
  static String ending(String reservationId) {
    return END + reservationId;
  }

  static String command(String user, String idempotencyKey) {
    return COMMAND + user + "|" + idempotencyKey;
  }

  boolean isReserving() {
    return key.startsWith(RESERVE);
  }

  boolean isCommand() {
    return key.startsWith(COMMAND);
  }

  /** The order's or return's. */
  String reservationId() {
    return key.substring(key.indexOf(':') + 1);
  }

  static List<Marker> in(Document stock) {
    // An entry of the time before markers had ids is no document.
    return stock.getList(FIELD, Object.class, List.of()).stream()
        .filter(Document.class::isInstance)
        .map(row -> of((Document) row))
        .toList();
  }

  static Optional<Marker> in(Document stock, String key) {
    return in(stock).stream().filter(marker -> marker.key.equals(key)).findFirst();
  }

  private static Marker of(Document row) {
    return new Marker(
        row.getString("key"),
        row.getString("id"),
        Allocations.read(row),
        row.getDate("at").toInstant());
  }

  Document toDocument() {
    Document row = new Document("key", key).append("id", id).append("at", Date.from(at));
    return from.isEmpty() ? row : row.append(Allocations.FIELD, Allocations.write(from));
  }
}
