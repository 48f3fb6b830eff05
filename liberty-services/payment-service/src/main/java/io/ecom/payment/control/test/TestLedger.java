package io.ecom.payment.control.test;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.contracts.Money;
import io.ecom.payment.entity.ProviderState;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The test provider's books. An entry a movement of money, under its idempotency key, so that a
 * double charge would show; the entry {@code authorise:<order>} is also the payment's state. Each
 * step is one conditional update of that entry, after which the movement is entered; repeating a
 * step enters what a dead process did not.
 */
final class TestLedger {
  static final String COLLECTION = "test_provider_ledger";

  private final MongoDatabase database;

  TestLedger(MongoDatabase database) {
    this.database = database;
  }

  void ensureIndexes() {
    entries().createIndex(Indexes.ascending("orderId"), new IndexOptions().sparse(true));
  }

  /** Opens the payment in this state; the state it has if it was opened before. */
  ProviderState open(String orderId, Money amount, String card, ProviderState state) {
    Document entry =
        new Document("_id", key(orderId))
            .append("orderId", orderId)
            .append("operation", state == ProviderState.AUTHORISED ? "authorise" : "attempt")
            .append("amount", amount.amount())
            .append("currency", amount.currency())
            .append("card", card)
            .append("state", state.name())
            .append("refunded", 0L)
            .append("refunds", List.of())
            .append("at", new Date());
    try {
      entries().insertOne(entry);
      return state;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return state(orderId);
      }
      throw e;
    }
  }

  ProviderState state(String orderId) {
    return find(orderId).map(TestLedger::state).orElse(ProviderState.ABSENT);
  }

  Optional<Document> find(String orderId) {
    return Optional.ofNullable(entries().find(eq("_id", key(orderId))).first());
  }

  static ProviderState state(Document entry) {
    return ProviderState.valueOf(entry.getString("state"));
  }

  /** Ends what was under way, by holding the money or by a decline. */
  ProviderState settle(String orderId, ProviderState outcome) {
    boolean held = outcome == ProviderState.AUTHORISED;
    move(
        orderId,
        List.of(ProviderState.PROCESSING, ProviderState.REQUIRES_ACTION),
        combine(set("state", outcome.name()), set("operation", held ? "authorise" : "attempt")));
    return state(orderId);
  }

  ProviderState capture(String orderId, Money amount) {
    move(orderId, List.of(ProviderState.AUTHORISED), set("state", ProviderState.CAPTURED.name()));
    ProviderState state = state(orderId);
    if (state == ProviderState.CAPTURED) {
      enter("capture:" + orderId, orderId, "capture", amount);
    }
    return state;
  }

  /** Lets go what is held. What comes afterwards under this order finds it ended. */
  ProviderState release(String orderId, Money amount) {
    ProviderState before = open(orderId, amount, "none", ProviderState.ABSENT);
    if (before == ProviderState.ABSENT) {
      return before;
    }
    move(
        orderId,
        List.of(ProviderState.PROCESSING, ProviderState.REQUIRES_ACTION, ProviderState.AUTHORISED),
        set("state", ProviderState.VOIDED.name()));
    Document entry = find(orderId).orElseThrow();
    boolean wasHeld = entry.getString("operation").equals("authorise");
    if (state(entry) == ProviderState.VOIDED && wasHeld) {
      enter("void:" + orderId, orderId, "void", amount);
    }
    return state(entry);
  }

  /** Whether the refund is made; never is more given back than was captured. */
  boolean refund(String orderId, String refundId, Money part) {
    Document entry = find(orderId).orElse(null);
    if (entry == null) {
      return false;
    }
    Bson fits =
        and(
            eq("_id", key(orderId)),
            eq("state", ProviderState.CAPTURED.name()),
            ne("refunds", refundId),
            lte("refunded", entry.getLong("amount") - part.amount()));
    entries().updateOne(fits, combine(inc("refunded", part.amount()), push("refunds", refundId)));
    boolean isMade =
        entries().find(and(eq("_id", key(orderId)), eq("refunds", refundId))).first() != null;
    if (isMade) {
      enter("refund:" + refundId, orderId, "refund", part);
    }
    return isMade;
  }

  private void move(String orderId, List<ProviderState> from, Bson change) {
    entries()
        .updateOne(
            and(eq("_id", key(orderId)), in("state", from.stream().map(Enum::name).toList())),
            change);
  }

  private void enter(String key, String orderId, String operation, Money amount) {
    entries()
        .updateOne(
            eq("_id", key),
            combine(
                setOnInsert("orderId", orderId),
                setOnInsert("operation", operation),
                setOnInsert("amount", amount.amount()),
                setOnInsert("currency", amount.currency()),
                setOnInsert("at", new Date())),
            new UpdateOptions().upsert(true));
  }

  private static String key(String orderId) {
    return "authorise:" + orderId;
  }

  private MongoCollection<Document> entries() {
    return database.getCollection(COLLECTION);
  }
}
