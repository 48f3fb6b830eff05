package io.ecom.inventory.control;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.RecentMovement;
import io.ecom.inventory.entity.StockLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes stock from the ledger and from what stock documents have not moved there yet, and
 * compares. Sound while stock changes: what a document no longer has is in the ledger before.
 */
@ApplicationScoped
public class LedgerCheck {
  @Inject StockStore store;
  @Inject MovementLedger ledger;

  /** Units at a location, as stored or recomputed. */
  public record Units(String location, long onHand, long reserved) {}

  /**
   * A SKU whose stock is not what its movements say.
   *
   * @param missingMovements how many versions have none
   */
  public record Difference(
      String sku, List<Units> stored, List<Units> recomputed, long missingMovements) {}

  /**
   * What a part of the check found.
   *
   * @param checked all of the part, as it was compared
   * @param last the SKU after which the next part begins; null when there is none
   */
  public record Result(
      List<Difference> differences, List<StockLevel> checked, @Nullable String last) {}

  public Result check(@Nullable String afterSku, int limit) {
    List<Document> rows =
        store
            .stock()
            .find(gt("_id", afterSku == null ? "" : afterSku))
            .sort(ascending("_id"))
            .limit(limit)
            .into(new ArrayList<>());
    Map<String, Recount> recounts = new HashMap<>();
    rows.forEach(row -> recounts.put(row.getString("_id"), new Recount(row)));
    readLedger(recounts);
    List<Difference> differences =
        rows.stream()
            .map(row -> Objects.requireNonNull(recounts.get(row.getString("_id"))))
            .filter(Recount::differs)
            .map(Recount::difference)
            .toList();
    String last = rows.size() < limit ? null : rows.get(rows.size() - 1).getString("_id");
    return new Result(differences, rows.stream().map(StockDocument::level).toList(), last);
  }

  private void readLedger(Map<String, Recount> recounts) {
    if (recounts.isEmpty()) {
      return;
    }
    List<Bson> upToDocument =
        recounts.values().stream()
            .map(r -> and(eq("sku", r.sku), lte("version", r.versionInLedger)))
            .toList();
    ledger
        .rows()
        .aggregate(
            List.of(
                match(or(upToDocument)),
                group(
                    new Document("sku", "$sku").append("location", "$location"),
                    sum("onHand", "$deltaOnHand"),
                    sum("reserved", "$deltaReserved"),
                    sum("entries", 1L))))
        .forEach(
            row -> {
              Document id = row.get("_id", Document.class);
              Recount recount = Objects.requireNonNull(recounts.get(id.getString("sku")));
              recount.entries += row.get("entries", 0L);
              recount.add(id.getString("location"), row.get("onHand", 0L), row.get("reserved", 0L));
            });
  }

  /** A SKU's stock, counted anew. */
  private static final class Recount {
    final String sku;
    final long versionInLedger;
    final Map<String, Units> stored = new TreeMap<>();
    final Map<String, Units> recomputed = new TreeMap<>();
    final boolean totalsAgree;
    long entries;

    Recount(Document row) {
      sku = row.getString("_id");
      List<RecentMovement> recent = StockDocument.recent(row);
      versionInLedger = row.getLong("version") - recent.size();
      recent.forEach(m -> add(m.location(), m.deltaOnHand(), m.deltaReserved()));
      locations(row)
          .forEach(
              (location, level) -> {
                Document units = (Document) level;
                put(stored, location, units.get("onHand", 0L), units.get("reserved", 0L));
              });
      totalsAgree =
          total(row, "onHand") == stored.values().stream().mapToLong(Units::onHand).sum()
              && total(row, "reserved") == stored.values().stream().mapToLong(Units::reserved).sum()
              && total(row, "available") == total(row, "onHand") - total(row, "reserved");
    }

    private static Document locations(Document row) {
      return StockDocument.isWithoutLocations(row)
          ? new Document(Location.MAIN, row)
          : row.get(StockDocument.LOCATIONS, Document.class);
    }

    private static long total(Document row, String field) {
      return row.getLong(field);
    }

    void add(@Nullable String location, long onHand, long reserved) {
      put(recomputed, location == null ? Location.MAIN : location, onHand, reserved);
    }

    private static void put(Map<String, Units> units, String location, long onHand, long reserved) {
      units.merge(
          location,
          new Units(location, onHand, reserved),
          (a, b) -> new Units(location, a.onHand + b.onHand, a.reserved + b.reserved));
      units.values().removeIf(u -> u.onHand == 0 && u.reserved == 0);
    }

    boolean differs() {
      return !totalsAgree || !stored.equals(recomputed) || entries != versionInLedger;
    }

    Difference difference() {
      return new Difference(
          sku,
          List.copyOf(stored.values()),
          List.copyOf(recomputed.values()),
          versionInLedger - entries);
    }
  }
}
