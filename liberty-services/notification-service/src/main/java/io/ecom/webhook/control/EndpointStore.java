package io.ecom.webhook.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.sealing.Place;
import io.ecom.shared.sealing.SealedSecrets;
import io.ecom.webhook.entity.Endpoint;
import io.ecom.webhook.entity.Endpoint.Details;
import io.ecom.webhook.entity.Secret;
import io.ecom.webhook.entity.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Endpoints: few, and asked for with every event. Their secrets are sealed. */
@ApplicationScoped
public class EndpointStore implements MongoIndexes {
  private static final String COLLECTION = "webhook_endpoints";

  @Inject MongoDatabase database;
  @Inject SealedSecrets sealing;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> rows = db.getCollection(COLLECTION);
    rows.createIndex(Indexes.ascending("enabled", "eventTypes"));
    rows.createIndex(Indexes.descending("createdAt", "_id"));
    sealing.renew(
        rows, "secrets", today -> elemMatch("secrets", not(regex("text", today))), this::resealed);
  }

  /** In the transaction of the event, so that a change of the endpoint is before or after it. */
  List<String> wanting(ClientSession tx, String eventType) {
    return ids(rows().find(tx, enabledFor(eventType)));
  }

  /** To be asked before a transaction is begun for nothing. */
  boolean anyWants(String eventType) {
    return rows().find(enabledFor(eventType)).projection(Projections.include("_id")).first()
        != null;
  }

  Set<String> enabled() {
    return new HashSet<>(ids(rows().find(eq("enabled", true))));
  }

  Optional<Endpoint> find(String id) {
    return Optional.ofNullable(rows().find(eq("_id", id)).map(this::endpoint).first());
  }

  Optional<Endpoint> find(ClientSession tx, String id) {
    return Optional.ofNullable(rows().find(tx, eq("_id", id)).map(this::endpoint).first());
  }

  long count(ClientSession tx) {
    return rows().countDocuments(tx);
  }

  /** Newest first. */
  FindIterable<Document> listQuery(@Nullable Instant before, String beforeId, int limit) {
    Bson rest = Filters.empty();
    if (before != null) {
      Date at = Date.from(before);
      rest = or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", beforeId)));
    }
    return rows().find(rest).sort(Sorts.descending("createdAt", "_id")).limit(limit);
  }

  List<Endpoint> list(@Nullable Instant before, String beforeId, int limit) {
    return listQuery(before, beforeId, limit).map(this::endpoint).into(new ArrayList<>());
  }

  void put(ClientSession tx, Endpoint endpoint) {
    rows()
        .replaceOne(
            tx, eq("_id", endpoint.id()), toDocument(endpoint), new ReplaceOptions().upsert(true));
  }

  boolean delete(ClientSession tx, String id) {
    return rows().deleteOne(tx, eq("_id", id)).getDeletedCount() == 1;
  }

  void works(String id) {
    rows().updateOne(eq("_id", id), unset("failingSince"));
  }

  /** The first failure counts. */
  void fails(String id, Instant since) {
    rows()
        .updateOne(
            and(eq("_id", id), exists("failingSince", false)),
            set("failingSince", Date.from(since)));
  }

  /** Whether it was enabled still. */
  boolean disable(String id, String because, Instant now) {
    return rows()
            .updateOne(
                and(eq("_id", id), eq("enabled", true)),
                combine(
                    set("enabled", false),
                    set("disabledBecause", because),
                    set("updatedAt", Date.from(now))))
            .getModifiedCount()
        == 1;
  }

  private static Bson enabledFor(String eventType) {
    return and(eq("eventTypes", eventType), eq("enabled", true));
  }

  private static List<String> ids(FindIterable<Document> found) {
    return found
        .projection(Projections.include("_id"))
        .map(row -> row.getString("_id"))
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> rows() {
    return database.getCollection(COLLECTION);
  }

  private Document toDocument(Endpoint endpoint) {
    Place place = new Place(COLLECTION, endpoint.id());
    Document row =
        new Document("_id", endpoint.id())
            .append("url", endpoint.details().url())
            .append("eventTypes", List.copyOf(endpoint.details().eventTypes()))
            .append("description", endpoint.details().description())
            .append("enabled", endpoint.enabled())
            .append(
                "secrets",
                endpoint.secrets().stream().map(secret -> secret(secret, place)).toList())
            .append("disabledBecause", endpoint.disabledBecause())
            .append("createdAt", Date.from(endpoint.createdAt()))
            .append("updatedAt", Date.from(endpoint.updatedAt()));
    if (endpoint.failingSince() != null) {
      row.append("failingSince", Date.from(endpoint.failingSince()));
    }
    return row;
  }

  private Document secret(SigningSecret secret, Place place) {
    return new Document("text", sealing.seal(secret.secret().text(), place))
        .append("until", secret.until() == null ? null : Date.from(secret.until()));
  }

  private List<Document> resealed(Document row) {
    return row.getList("secrets", Document.class).stream()
        .map(
            secret ->
                new Document(secret)
                    .append("text", sealing.again(secret.getString("text"), place(row))))
        .toList();
  }

  private static Place place(Document row) {
    return new Place(COLLECTION, row.getString("_id"));
  }

  private Endpoint endpoint(Document row) {
    return new Endpoint(
        row.getString("_id"),
        new Details(
            row.getString("url"),
            new LinkedHashSet<>(row.getList("eventTypes", String.class)),
            row.getString("description")),
        row.getBoolean("enabled"),
        row.getList("secrets", Document.class).stream()
            .map(secret -> secret(secret, place(row)))
            .toList(),
        row.getString("disabledBecause"),
        instant(row, "failingSince"),
        row.getDate("createdAt").toInstant(),
        row.getDate("updatedAt").toInstant());
  }

  private SigningSecret secret(Document secret, Place place) {
    return new SigningSecret(
        new Secret(sealing.open(secret.getString("text"), place)), instant(secret, "until"));
  }

  private static @Nullable Instant instant(Document row, String field) {
    Date date = row.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
