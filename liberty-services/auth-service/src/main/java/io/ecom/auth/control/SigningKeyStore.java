package io.ecom.auth.control;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.ecom.auth.entity.KeyRing;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Signing keys, shared by all instances of this service.
 *
 * <p>The private parts lie in the database as they are: who can read it can sign tokens. Protect
 * the database accordingly (its own user, encryption at rest) until keys come from a vault.
 */
@ApplicationScoped
public class SigningKeyStore implements MongoIndexes {

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("signing_keys")
        .createIndex(Indexes.ascending("generation"), new IndexOptions().unique(true));
  }

  KeyRing load() {
    List<KeyRing.Key> keys = new ArrayList<>();
    for (Document document : keys().find()) {
      keys.add(
          new KeyRing.Key(
              document.getString("_id"),
              document.getInteger("generation"),
              document.getString("jwk"),
              document.getDate("activeFrom").toInstant()));
    }
    return new KeyRing(keys);
  }

  /** Adds the key unless another instance has already added one of its generation. */
  void addIfFirst(KeyRing.Key key) {
    try {
      keys()
          .insertOne(
              new Document("_id", key.id())
                  .append("generation", key.generation())
                  .append("jwk", key.jwk())
                  .append("activeFrom", Date.from(key.activeFrom())));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private MongoCollection<Document> keys() {
    return database.getCollection("signing_keys");
  }
}
