package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.ecom.auth.entity.OneTimeToken;
import io.ecom.auth.entity.OneTimeToken.Purpose;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Tokens of links that are not used yet, by their hash; Mongo drops them when they expire. */
@ApplicationScoped
public class OneTimeTokens implements MongoIndexes {
  static final String COLLECTION = "one_time_tokens";

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> tokens = db.getCollection(COLLECTION);
    tokens.createIndex(
        Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    tokens.createIndex(Indexes.ascending("accountId", "purpose"));
  }

  void insert(ClientSession tx, OneTimeToken token) {
    tokens().insertOne(tx, toDocument(token));
  }

  void insert(OneTimeToken token) {
    tokens().insertOne(toDocument(token));
  }

  private static Document toDocument(OneTimeToken token) {
    return new Document("_id", token.hash())
        .append("purpose", token.purpose().name())
        .append("accountId", token.accountId())
        .append("issuedAt", Date.from(token.issuedAt()))
        .append("expiresAt", Date.from(token.expiresAt()));
  }

  Optional<OneTimeToken> find(String secret, Purpose purpose) {
    Bson live =
        and(
            eq("_id", OneTimeToken.hash(secret)),
            eq("purpose", purpose.name()),
            gt("expiresAt", new Date()));
    return Optional.ofNullable(tokens().find(live).first())
        .map(
            row ->
                new OneTimeToken(
                    secret,
                    purpose,
                    row.getString("accountId"),
                    row.getDate("issuedAt").toInstant(),
                    row.getDate("expiresAt").toInstant()));
  }

  /** Uses it up: false if somebody else has. */
  boolean take(ClientSession tx, String secret) {
    return tokens().deleteOne(tx, eq("_id", OneTimeToken.hash(secret))).getDeletedCount() == 1;
  }

  void forget(ClientSession tx, String accountId, Purpose purpose) {
    tokens().deleteMany(tx, of(accountId, purpose));
  }

  long countSince(String accountId, Purpose purpose, Instant since) {
    return tokens().countDocuments(and(of(accountId, purpose), gt("issuedAt", Date.from(since))));
  }

  static Bson of(String accountId, Purpose purpose) {
    return and(eq("accountId", accountId), eq("purpose", purpose.name()));
  }

  private MongoCollection<Document> tokens() {
    return database.getCollection(COLLECTION);
  }
}
