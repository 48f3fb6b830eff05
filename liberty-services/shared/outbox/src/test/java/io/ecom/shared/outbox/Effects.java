package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.ecom.contracts.CloudEvent;
import io.ecom.shared.messaging.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A consumer as services have them: one row an event, and events of which it dies. */
@ApplicationScoped
public class Effects {
  static final String TOPIC = "outbox-it";
  static final String POISON = "poison-";

  private final Set<String> cured = ConcurrentHashMap.newKeySet();

  @Inject EventConsumer consumer;
  @Inject Inbox inbox;
  @Inject MongoDatabase database;

  @Incoming("probe")
  public CompletionStage<Void> received(Message<String> message) {
    return consumer.consume(message, inbox.once("effects", this::takeEffect));
  }

  private void takeEffect(ClientSession transaction, CloudEvent event) {
    database
        .getCollection("effects")
        .insertOne(transaction, new Document("event", event.id()).append("of", event.subject()));
    if (event.id().startsWith(POISON) && !cured.contains(event.id())) {
      throw new IllegalStateException("poison");
    }
  }

  /** What an event died of is mended. */
  void cure(String eventId) {
    cured.add(eventId);
  }

  /** Ids of the events of an aggregate in the order in which they took effect. */
  List<String> ofAggregate(String key) {
    return database
        .getCollection("effects")
        .find(eq("of", key))
        .sort(Sorts.ascending("_id"))
        .map(row -> row.getString("event"))
        .into(new ArrayList<>());
  }

  long of(String eventId) {
    return database.getCollection("effects").countDocuments(eq("event", eventId));
  }
}
