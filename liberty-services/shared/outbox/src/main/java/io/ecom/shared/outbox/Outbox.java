package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;

/** Events stored in the transaction of the state change they tell of. */
@ApplicationScoped
public class Outbox implements OutboxSource, MongoIndexes {
  static final String COLLECTION = "outbox";
  private static final long KEEP_SENT_DAYS = 7;

  @Inject MongoDatabase database;

  public void append(ClientSession transaction, OutgoingEvent... events) {
    Date now = new Date();
    List<Document> rows =
        Arrays.stream(events)
            .map(
                event ->
                    new Document("_id", event.id())
                        .append("topic", event.topic())
                        .append("key", event.key())
                        .append("version", event.version())
                        .append("json", event.json())
                        .append("unsentSince", now))
            .toList();
    collection().insertMany(transaction, rows);
  }

  @Override
  public List<OutgoingEvent> unsent(int limit) {
    List<OutgoingEvent> oldest =
        collection()
            .find(exists("unsentSince"))
            .sort(ascending("unsentSince"))
            .limit(limit)
            .map(Outbox::event)
            .into(new ArrayList<>());
    return oldest.size() < limit ? oldest : allOfTheirKeys(oldest);
  }

  /** Clocks of several instances differ: what is older by version may be younger by time. */
  private List<OutgoingEvent> allOfTheirKeys(List<OutgoingEvent> oldest) {
    Set<String> keys = oldest.stream().map(OutgoingEvent::key).collect(Collectors.toSet());
    return collection()
        .find(
            new Document("unsentSince", new Document("$exists", true)).append("key", inKeys(keys)))
        .sort(ascending("key", "version"))
        .map(Outbox::event)
        .into(new ArrayList<>());
  }

  private static Document inKeys(Set<String> keys) {
    return new Document("$in", List.copyOf(keys));
  }

  private static OutgoingEvent event(Document row) {
    return new OutgoingEvent(
        row.getString("_id"),
        row.getString("topic"),
        row.getString("key"),
        row.getLong("version"),
        row.getString("json"));
  }

  @Override
  public void markSent(Collection<OutgoingEvent> events) {
    collection()
        .updateMany(
            in("_id", events.stream().map(OutgoingEvent::id).toList()),
            combine(unset("unsentSince"), currentDate("sentAt")));
  }

  @Override
  public MongoCollection<Document> collection() {
    return database.getCollection(COLLECTION);
  }

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> rows = db.getCollection(COLLECTION);
    IndexOptions unsentOnly = new IndexOptions().partialFilterExpression(exists("unsentSince"));
    rows.createIndex(Indexes.ascending("unsentSince"), unsentOnly);
    rows.createIndex(Indexes.ascending("key", "version"), unsentOnly);
    rows.createIndex(
        Indexes.ascending("sentAt"), new IndexOptions().expireAfter(KEEP_SENT_DAYS, TimeUnit.DAYS));
  }
}
