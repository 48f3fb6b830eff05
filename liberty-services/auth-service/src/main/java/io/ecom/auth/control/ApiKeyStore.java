package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.ecom.auth.entity.ApiKey;
import io.ecom.auth.entity.Scope;
import io.ecom.auth.entity.VerificationKey;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** API keys. Revoked ones stay, as the audit log names them. */
@ApplicationScoped
public class ApiKeyStore implements MongoIndexes {
  @Inject MongoDatabase database;

  /** Where a list goes on: the last key of the part before. */
  public record Position(Instant createdAt, String id) {}

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("api_keys").createIndex(Indexes.descending("createdAt", "_id"));
  }

  void insert(ClientSession tx, ApiKey key) {
    keys().insertOne(tx, toDocument(key));
  }

  Optional<ApiKey> find(String id) {
    return Optional.ofNullable(keys().find(eq("_id", id)).first()).map(ApiKeyStore::toKey);
  }

  /** Newest first. */
  List<ApiKey> list(@Nullable Position after, int limit) {
    return keys()
        .find(after == null ? Filters.empty() : older(after))
        .sort(Sorts.descending("createdAt", "_id"))
        .limit(limit)
        .map(ApiKeyStore::toKey)
        .into(new ArrayList<>());
  }

  private static Bson older(Position than) {
    Date at = Date.from(than.createdAt());
    return or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", than.id())));
  }

  /**
   * @return the key as it was; empty if there is none, or it was revoked before
   */
  Optional<ApiKey> revoke(ClientSession tx, String id, Instant now) {
    return Optional.ofNullable(
            keys()
                .findOneAndUpdate(
                    tx,
                    and(eq("_id", id), eq("revokedAt", null)),
                    Updates.set("revokedAt", Date.from(now))))
        .map(ApiKeyStore::toKey);
  }

  /** Notes a use of a key; false if it was revoked meanwhile. */
  boolean use(String id, Instant now) {
    return keys()
            .updateOne(
                and(eq("_id", id), eq("revokedAt", null)),
                Updates.set("lastUsedAt", Date.from(now)))
            .getMatchedCount()
        == 1;
  }

  private MongoCollection<Document> keys() {
    return database.getCollection("api_keys");
  }

  private static Document toDocument(ApiKey key) {
    VerificationKey publicKey = key.publicKey();
    return new Document("_id", key.id())
        .append("name", key.name())
        .append("secretHash", key.secretHash())
        .append("scopes", Scope.wireNames(key.scopes()))
        .append("publicKey", publicKey == null ? null : new Document(publicKey.jwk()))
        .append("createdBy", key.createdBy())
        .append("createdAt", Date.from(key.createdAt()))
        .append("expiresAt", date(key.expiresAt()));
  }

  private static ApiKey toKey(Document row) {
    return new ApiKey(
        row.getString("_id"),
        row.getString("name"),
        row.getString("secretHash"),
        row.getList("scopes", String.class).stream()
            .flatMap(name -> Scope.find(name).stream())
            .collect(Collectors.toSet()),
        publicKey(row.get("publicKey", Document.class)),
        row.getString("createdBy"),
        row.getDate("createdAt").toInstant(),
        instant(row.getDate("expiresAt")),
        instant(row.getDate("revokedAt")),
        instant(row.getDate("lastUsedAt")));
  }

  private static @Nullable VerificationKey publicKey(@Nullable Document jwk) {
    return jwk == null
        ? null
        : new VerificationKey(
            jwk.getString("kty"), jwk.getString("crv"), jwk.getString("x"), jwk.getString("y"));
  }

  private static @Nullable Date date(@Nullable Instant at) {
    return at == null ? null : Date.from(at);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
