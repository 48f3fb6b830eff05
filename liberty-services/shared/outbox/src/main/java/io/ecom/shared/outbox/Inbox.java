package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import io.ecom.contracts.CloudEvent;
import io.ecom.shared.messaging.EventHandler;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.mongo.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Makes an event take effect once, however often Kafka delivers it. */
@ApplicationScoped
public class Inbox implements MongoIndexes {
  static final String COLLECTION = "inbox";
  private static final long KEEP_DAYS = 14;

  @Inject MongoDatabase database;
  @Inject Transactions transactions;

  /**
   * @param consumer names the effect; two effects of one event have two names
   */
  public EventHandler once(String consumer, TransactionalHandler handler) {
    return event -> {
      try {
        transactions.inTransaction(
            transaction -> {
              if (isNew(transaction, consumer, event)) {
                handle(transaction, event, handler);
              }
              return null;
            });
      } catch (HandlerFailure e) {
        throw e.checked;
      }
    };
  }

  /**
   * For an effect that may be repeated, because each of its single-document updates is idempotent:
   * cheaper than a transaction on hot documents.
   */
  public EventHandler recorded(String consumer, EventHandler handler) {
    return event -> {
      String id = id(consumer, event);
      if (entries().find(eq("_id", id)).first() == null) {
        handler.handle(event);
        entries().updateOne(eq("_id", id), seen(), new UpdateOptions().upsert(true));
      }
    };
  }

  /** By upsert: a duplicate key error would abort the transaction. */
  private boolean isNew(ClientSession transaction, String consumer, CloudEvent event) {
    UpdateResult result =
        entries()
            .updateOne(
                transaction,
                eq("_id", id(consumer, event)),
                seen(),
                new UpdateOptions().upsert(true));
    return result.getUpsertedId() != null;
  }

  private static void handle(
      ClientSession transaction, CloudEvent event, TransactionalHandler handler) {
    try {
      handler.handle(transaction, event);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new HandlerFailure(e);
    }
  }

  private static String id(String consumer, CloudEvent event) {
    return consumer + "|" + event.id();
  }

  private static Bson seen() {
    return setOnInsert("at", new Date());
  }

  private MongoCollection<Document> entries() {
    return database.getCollection(COLLECTION);
  }

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(COLLECTION)
        .createIndex(
            Indexes.ascending("at"), new IndexOptions().expireAfter(KEEP_DAYS, TimeUnit.DAYS));
  }

  /** Carries a checked exception through the driver's transaction callback. */
  private static final class HandlerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Exception checked;

    HandlerFailure(Exception checked) {
      super(checked);
      this.checked = checked;
    }
  }
}
