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
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatement;
import io.ecom.payment.entity.ProviderState;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Payments next to what the provider knows of them. */
@ApplicationScoped
public class PaymentStatements implements MongoIndexes {
  private static final Logger LOG = System.getLogger(PaymentStatements.class.getName());

  @Inject PaymentStore store;
  @Inject ProviderCalls provider;

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
    return rows.stream().map(this::statement).toList();
  }

  private PaymentStatement statement(Document row) {
    Payment payment = PaymentDocument.payment(row);
    Date changed = row.getDate("updatedAt");
    return PaymentStatement.of(
        payment, atProvider(payment), changed == null ? payment.createdAt() : changed.toInstant());
  }

  private @Nullable ProviderState atProvider(Payment payment) {
    try {
      return provider.lookUp(payment).state();
    } catch (NoAnswer e) {
      LOG.log(Level.WARNING, "the provider does not tell of " + payment.orderId() + ": " + e);
      return null;
    }
  }

  private MongoCollection<Document> payments() {
    return store.payments();
  }
}
