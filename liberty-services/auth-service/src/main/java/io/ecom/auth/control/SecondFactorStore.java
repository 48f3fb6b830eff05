package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.ecom.auth.entity.RecoveryCode;
import io.ecom.auth.entity.Totp;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.sealing.Place;
import io.ecom.shared.sealing.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Second factors by account. Codes are used up by one conditional update each, so that of two at
 * once one is let in. The secrets are sealed; those of before are at the next start.
 */
@ApplicationScoped
public class SecondFactorStore implements MongoIndexes {
  private static final String COLLECTION = "second_factors";

  @Inject MongoDatabase database;
  @Inject SealedSecrets secrets;

  /**
   * What is known of an account's second factor.
   *
   * @param confirmed until then it is not asked for
   */
  record Factor(Totp totp, boolean confirmed, int recoveryCodes) {}

  /** There is nothing to find but by the account; what has to be sealed is. */
  @Override
  public void ensure(MongoDatabase db) {
    secrets.renew(
        db.getCollection(COLLECTION),
        "secret",
        today -> not(regex("secret", today)),
        row -> secrets.again(row.getString("secret"), place(row.getString("_id"))));
  }

  Optional<Factor> find(String accountId) {
    return Optional.ofNullable(factors().find(eq("_id", accountId)).first())
        .map(
            row ->
                new Factor(
                    new Totp(secrets.open(row.getString("secret"), place(accountId))),
                    row.getBoolean("confirmed", false),
                    row.getList("recovery", String.class).size()));
  }

  /** Replaces one that was never confirmed; false if there is one that was. */
  boolean propose(String accountId, Totp totp) {
    Document proposal =
        new Document("secret", secrets.seal(totp.secret(), place(accountId)))
            .append("confirmed", false)
            .append("lastStep", -1L)
            .append("recovery", List.of());
    try {
      factors()
          .replaceOne(
              and(eq("_id", accountId), eq("confirmed", false)),
              proposal,
              new ReplaceOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  boolean confirm(ClientSession tx, String accountId, long step, List<RecoveryCode> recovery) {
    return factors()
            .updateOne(
                tx,
                and(eq("_id", accountId), eq("confirmed", false)),
                combine(
                    set("confirmed", true),
                    set("lastStep", step),
                    set("recovery", recovery.stream().map(RecoveryCode::hash).toList())))
            .getModifiedCount()
        == 1;
  }

  /** Whether no code of that step or a later one was used before. */
  boolean useStep(String accountId, long step) {
    return factors()
            .updateOne(
                and(eq("_id", accountId), eq("confirmed", true), lt("lastStep", step)),
                set("lastStep", step))
            .getModifiedCount()
        == 1;
  }

  boolean use(String accountId, RecoveryCode code) {
    return factors()
            .updateOne(
                and(eq("_id", accountId), eq("confirmed", true), eq("recovery", code.hash())),
                pull("recovery", code.hash()))
            .getModifiedCount()
        == 1;
  }

  void remove(String accountId) {
    factors().deleteOne(eq("_id", accountId));
  }

  void remove(ClientSession tx, String accountId) {
    factors().deleteOne(tx, eq("_id", accountId));
  }

  private static Place place(String accountId) {
    return new Place(COLLECTION, accountId);
  }

  private MongoCollection<Document> factors() {
    return database.getCollection(COLLECTION);
  }
}
