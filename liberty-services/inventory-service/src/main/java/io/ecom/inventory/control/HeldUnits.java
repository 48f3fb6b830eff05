package io.ecom.inventory.control;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import io.ecom.inventory.entity.Held;
import io.ecom.inventory.entity.ReservationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What open reservations hold of SKUs, to be compared with the stock that is read
 * <em>afterwards</em>: whatever changed in between has changed the stock, whose date then tells.
 * Reads all that are open, so it is for reconciliation only.
 */
@ApplicationScoped
public class HeldUnits {
  private static final String UNDER_WAY = "underWay";
  private static final List<String> OPEN =
      List.of(
          ReservationState.RESERVED.name(),
          ReservationState.RELEASING.name(),
          ReservationState.COMMITTING.name());

  @Inject ReservationStore store;

  Map<String, Held> of(Collection<String> skus) {
    return sums(in("lines.sku", skus), List.of());
  }

  /** Of the next SKUs in their order. */
  Map<String, Held> after(@Nullable String sku, int count) {
    return sums(
        gt("lines.sku", sku == null ? "" : sku), List.of(sort(ascending("_id")), limit(count)));
  }

  private Map<String, Held> sums(Bson wanted, List<Bson> further) {
    Bson halfWay =
        Projections.computed(
            UNDER_WAY, new Document("$ne", List.of("$state", ReservationState.RESERVED.name())));
    List<Bson> stages =
        new ArrayList<>(
            List.of(
                match(in("state", OPEN)),
                match(wanted),
                Aggregates.project(Projections.fields(Projections.include("lines"), halfWay)),
                unwind("$lines"),
                match(wanted),
                group(
                    "$lines.sku",
                    sum("units", "$lines.quantity"),
                    max(UNDER_WAY, "$" + UNDER_WAY))));
    stages.addAll(further);
    Map<String, Held> sums = new HashMap<>();
    for (Document row : store.reservations().aggregate(stages)) {
      long units = row.get("units", Number.class).longValue();
      sums.put(row.getString("_id"), new Held(units, row.getBoolean(UNDER_WAY, false)));
    }
    return sums;
  }
}
