package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.inventory.entity.ReservationStatement;
import io.ecom.inventory.entity.ReservationStatement.Units;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Reservations as reconciliation reads them. */
@ApplicationScoped
public class ReservationStatements implements MongoIndexes {
  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(ReservationStore.COLLECTION)
        .createIndex(Indexes.ascending("stateSince", "_id"));
  }

  public List<ReservationStatement> of(Collection<String> orderIds) {
    return database
        .getCollection(ReservationStore.COLLECTION)
        .find(in("_id", orderIds))
        .map(ReservationStatements::statement)
        .into(new ArrayList<>());
  }

  /** The earliest change first. */
  public List<ReservationStatement> changed(Instant from, String afterOrder, int limit) {
    Date at = Date.from(from);
    return database
        .getCollection(ReservationStore.COLLECTION)
        .find(
            and(
                gte("stateSince", at),
                or(gt("stateSince", at), and(eq("stateSince", at), gt("_id", afterOrder)))))
        .sort(Sorts.ascending("stateSince", "_id"))
        .limit(limit)
        .map(ReservationStatements::statement)
        .into(new ArrayList<>());
  }

  private static ReservationStatement statement(Document row) {
    List<Units> lines =
        row.getList("lines", Document.class).stream()
            .map(line -> new Units(line.getString("sku"), line.getInteger("quantity")))
            .toList();
    return new ReservationStatement(
        row.getString("_id"),
        ReservationState.valueOf(row.getString("state")),
        lines,
        row.getDate("stateSince").toInstant());
  }
}
