package io.ecom.product.control;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** Stores changed products and tells of them, both or neither. */
@ApplicationScoped
public class SaveProducts {

  @Inject Transactions transactions;
  @Inject ProductStore store;
  @Inject Outbox outbox;

  /**
   * @throws ProblemException 409 if somebody else was faster: changed one of them, or took a slug
   *     or SKU
   */
  public void save(List<ProductChange> changes) {
    save(changes, transaction -> {});
  }

  /**
   * @param also belongs to it
   */
  void save(List<ProductChange> changes, Consumer<ClientSession> also) {
    if (changes.isEmpty()) {
      return;
    }
    OutgoingEvent[] events =
        changes.stream().map(ProductChange::event).toArray(OutgoingEvent[]::new);
    try {
      transactions.inTransaction(
          transaction -> {
            if (!store.write(transaction, changes)) {
              throw staleVersion();
            }
            outbox.append(transaction, events);
            also.accept(transaction);
            return null;
          });
    } catch (MongoException e) {
      throw isDuplicate(e) ? taken(e) : e;
    }
  }

  static ProblemException staleVersion() {
    return ProblemException.conflict(
        "stale-version", "The product was changed since you read it: read it again.");
  }

  private static boolean isDuplicate(MongoException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY
        || String.valueOf(e.getMessage()).contains("E11000");
  }

  private static ProblemException taken(MongoException e) {
    return String.valueOf(e.getMessage()).contains(ProductIndexes.UNIQUE_SLUG)
        ? ProblemException.conflict("slug-taken", "Another product has this slug.")
        : ProblemException.conflict("sku-taken", "Another product has one of these SKUs.");
  }
}
