package io.ecom.payment.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.ecom.contracts.Money;
import io.ecom.payment.entity.PaymentStatement;
import io.ecom.payment.entity.PaymentStatement.AtProvider;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Payments next to what the provider knows of them. */
@ApplicationScoped
public class PaymentStatements implements MongoIndexes {
  private static final List<String> OPERATIONS = List.of("authorise", "capture", "void");

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("payments").createIndex(Indexes.ascending("updatedAt", "_id"));
  }

  public List<PaymentStatement> of(Collection<String> orderIds) {
    return statements(payments().find(in("_id", orderIds)).into(new ArrayList<>()));
  }

  /** The earliest change first; a payment that was only begun has not changed yet. */
  public List<PaymentStatement> changed(Instant from, String afterOrder, int limit) {
    Date at = Date.from(from);
    Bson later = or(gt("updatedAt", at), and(eq("updatedAt", at), gt("_id", afterOrder)));
    return statements(
        payments()
            .find(and(gte("updatedAt", at), later))
            .sort(Sorts.ascending("updatedAt", "_id"))
            .limit(limit)
            .into(new ArrayList<>()));
  }

  private List<PaymentStatement> statements(List<Document> rows) {
    List<String> keys = new ArrayList<>();
    rows.forEach(row -> OPERATIONS.forEach(name -> keys.add(key(name, row.getString("_id")))));
    Map<String, Long> ledger = new HashMap<>();
    database
        .getCollection(TestProvider.LEDGER)
        .find(in("_id", keys))
        .forEach(entry -> ledger.put(entry.getString("_id"), entry.getLong("amount")));
    return rows.stream().map(row -> statement(row, ledger)).toList();
  }

  private static PaymentStatement statement(Document row, Map<String, Long> ledger) {
    String orderId = row.getString("_id");
    Date changed = row.getDate("updatedAt");
    return new PaymentStatement(
        orderId,
        PaymentStatus.valueOf(row.getString("status")),
        new Money(row.getLong("amount"), row.getString("currency")),
        0,
        provider(orderId, ledger),
        (changed == null ? row.getDate("createdAt") : changed).toInstant());
  }

  private static AtProvider provider(String orderId, Map<String, Long> ledger) {
    long authorised = ledger.getOrDefault(key("authorise", orderId), 0L);
    long captured = ledger.getOrDefault(key("capture", orderId), 0L);
    boolean isVoid = ledger.containsKey(key("void", orderId));
    return new AtProvider(isVoid ? 0 : authorised - captured, captured, 0);
  }

  private static String key(String operation, String orderId) {
    return operation + ":" + orderId;
  }

  private MongoCollection<Document> payments() {
    return database.getCollection("payments");
  }
}
