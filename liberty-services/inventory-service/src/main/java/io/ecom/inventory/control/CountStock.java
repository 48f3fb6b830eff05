package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.ecom.inventory.entity.LocationLevel;
import io.ecom.inventory.entity.StockChange;
import io.ecom.inventory.entity.StockChange.Reason;
import io.ecom.inventory.entity.StockLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What people say about stock: what they counted, found or lost, and when it is low. */
@ApplicationScoped
public class CountStock {
  /** How often something else may come in between before it is given up. */
  private static final int ATTEMPTS = 50;

  @Inject StockStore store;
  @Inject Unsettled unsettled;

  @Inject
  @ConfigProperty(name = "ecom.inventory.low-stock-threshold")
  long shopsThreshold;

  /**
   * Adds units or takes them away; empty if what is reserved would not be covered.
   *
   * @param idempotencyKey under which the author's command counts once, also after a crash
   */
  public Optional<StockLevel> adjust(
      String sku, String location, long delta, String why, String author, String idempotencyKey) {
    StockChange change = StockChange.by(author, Reason.ADJUSTED, location, delta, why);
    Marker marker = Marker.of(Marker.command(author, idempotencyKey), List.of());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Bson possible = StockDocument.allows(sku, change, marker.key());
      Document after = update(possible, StockDocument.change(change, marker));
      if (after != null) {
        return Optional.of(StockDocument.level(after));
      }
      Document row = Objects.requireNonNull(store.row(sku));
      if (Marker.in(row, marker.key()).isPresent()) {
        return Optional.of(StockDocument.level(row));
      }
      if (StockDocument.isWithoutLocations(row)) {
        store.putIntoMain(sku);
      } else if (StockDocument.level(row).at(location).available() + delta < 0) {
        return Optional.empty();
      }
    }
    throw changesTooFast(sku);
  }

  /** Sets what is on hand at a location; empty if that does not cover what is reserved there. */
  public Optional<StockLevel> set(
      String sku, String location, long onHand, String why, String author) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Document row = Objects.requireNonNull(store.row(sku));
      if (StockDocument.isWithoutLocations(row)) {
        store.putIntoMain(sku);
        continue;
      }
      StockLevel level = StockDocument.level(row);
      LocationLevel there = level.at(location);
      if (onHand < there.reserved()) {
        return Optional.empty();
      }
      StockChange change =
          StockChange.by(author, Reason.SET, location, onHand - there.onHand(), why);
      Bson asRead = and(StockDocument.allows(sku, change, null), eq("version", level.version()));
      Document after = update(asRead, StockDocument.change(change, null));
      if (after != null) {
        return Optional.of(StockDocument.level(after));
      }
    }
    throw changesTooFast(sku);
  }

  /**
   * Says when a SKU is low.
   *
   * @param threshold null for the shop's default
   */
  public StockLevel threshold(String sku, @Nullable Long threshold, String author) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      StockLevel level = StockDocument.level(Objects.requireNonNull(store.row(sku)));
      String now = threshold == null ? "default" : threshold.toString();
      Document event =
          StockDocument.event(Reason.THRESHOLD, now, author)
              .append("formerThreshold", level.thresholdOr(shopsThreshold));
      Document set = StockDocument.touched();
      Document update =
          new Document("$inc", new Document("version", 1L))
              .append("$push", new Document(StockDocument.EVENTS, event))
              .append("$set", set);
      if (threshold == null) {
        update.append("$unset", new Document("threshold", ""));
      } else {
        set.append("threshold", threshold);
      }
      Document after = update(and(eq("_id", sku), eq("version", level.version())), update);
      if (after != null) {
        return StockDocument.level(after);
      }
    }
    throw changesTooFast(sku);
  }

  private @Nullable Document update(Bson possible, Document update) {
    Document after =
        store
            .stock()
            .findOneAndUpdate(
                possible,
                update,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (after != null) {
      unsettled.changed();
    }
    return after;
  }

  private static IllegalStateException changesTooFast(String sku) {
    return new IllegalStateException("the stock of " + sku + " changes too fast to be counted");
  }
}
