package io.ecom.payment.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.ecom.contracts.Money;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** Payments; the order's id is the key, so that an order has one payment, ever. */
@ApplicationScoped
public class PaymentStore {
  @Inject MongoDatabase database;

  /** The order's payment; begins it in the given state if there is none. */
  Payment begin(String orderId, String customerId, Money amount, PaymentStatus status) {
    Document found =
        payments()
            .findOneAndUpdate(
                eq("_id", orderId),
                combine(
                    setOnInsert("paymentId", UUID.randomUUID().toString()),
                    setOnInsert("customerId", customerId),
                    setOnInsert("amount", amount.amount()),
                    setOnInsert("currency", amount.currency()),
                    setOnInsert("status", status.name()),
                    setOnInsert("version", 1L),
                    setOnInsert("createdAt", new Date())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (found == null) {
      throw new IllegalStateException("upsert of payment " + orderId + " gave nothing");
    }
    return payment(found);
  }

  public Optional<Payment> find(String orderId) {
    return Optional.ofNullable(payments().find(eq("_id", orderId)).first())
        .map(PaymentStore::payment);
  }

  /** Whether nobody else changed it meanwhile. */
  boolean replace(ClientSession transaction, Payment next) {
    return payments()
            .updateOne(
                transaction,
                and(eq("_id", next.orderId()), eq("version", next.version() - 1)),
                combine(
                    set("status", next.status().name()),
                    set("code", next.code()),
                    set("message", next.message()),
                    set("version", next.version()),
                    set("updatedAt", new Date())))
            .getModifiedCount()
        == 1;
  }

  private static Payment payment(Document row) {
    return new Payment(
        row.getString("_id"),
        row.getString("paymentId"),
        row.getString("customerId"),
        new Money(row.getLong("amount"), row.getString("currency")),
        PaymentStatus.valueOf(row.getString("status")),
        row.getString("code"),
        row.getString("message"),
        row.getLong("version"));
  }

  private MongoCollection<Document> payments() {
    return database.getCollection("payments");
  }
}
