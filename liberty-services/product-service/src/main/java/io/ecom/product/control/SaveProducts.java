package io.ecom.product.control;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import io.ecom.shared.audit.StaffActions;
import io.ecom.shared.mongo.Transactions;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Stores changed products and tells of them, both or neither. */
@ApplicationScoped
public class SaveProducts {

  @Inject Transactions transactions;
  @Inject ProductStore store;
  @Inject Outbox outbox;
  @Inject StaffActions staff;

  /**
   * @throws ProblemException 409 if somebody else was faster: changed one of them, or took a slug
   *     or SKU
   */
  public void save(List<ProductChange> changes) {
    if (!changes.isEmpty()) {
      refusingTaken(
          () ->
              transactions.inTransaction(
                  tx -> {
                    store(tx, changes);
                    return null;
                  }));
    }
  }

  /** Notes it with the change; as {@link #save}. */
  void saveByStaff(ProductChange change) {
    String id = change.after().id().value();
    refusingTaken(
        () ->
            staff.inTransaction(
                tx -> {
                  store(tx, List.of(change));
                  staff.note(
                      tx,
                      change.name(),
                      id,
                      change.snapshotBefore(),
                      change.after().snapshot(),
                      null);
                  return null;
                }));
  }

  private void store(ClientSession tx, List<ProductChange> changes) {
    if (!store.write(tx, changes)) {
      throw staleVersion();
    }
    outbox.append(tx, changes.stream().map(ProductChange::event).toArray(OutgoingEvent[]::new));
  }

  private static void refusingTaken(Runnable work) {
    try {
      work.run();
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
