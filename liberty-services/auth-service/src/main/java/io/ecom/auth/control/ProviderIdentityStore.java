package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.ecom.auth.entity.ProviderIdentity;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Whose account somebody of an identity provider may use: one, which a unique index guarantees. */
@ApplicationScoped
public class ProviderIdentityStore implements MongoIndexes {
  @Inject MongoDatabase database;

  /** Another request linked the same identity. */
  public static class AlreadyLinked extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("provider_identities")
        .createIndex(Indexes.ascending("issuer", "subject"), new IndexOptions().unique(true));
  }

  Optional<String> accountOf(ProviderIdentity identity) {
    return Optional.ofNullable(
            identities()
                .find(and(eq("issuer", identity.issuer()), eq("subject", identity.subject())))
                .first())
        .map(row -> row.getString("accountId"));
  }

  void link(ClientSession tx, ProviderIdentity identity, String accountId) {
    try {
      identities()
          .insertOne(
              tx,
              new Document("issuer", identity.issuer())
                  .append("subject", identity.subject())
                  .append("accountId", accountId)
                  .append("linkedAt", Date.from(Instant.now())));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new AlreadyLinked();
      }
      throw e;
    }
  }

  private MongoCollection<Document> identities() {
    return database.getCollection("provider_identities");
  }
}
