package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Second factors by account. Codes are used up by one conditional update each, so that of two at
 * once one is let in. The secrets lie here as they are, like the {@link SigningKeyStore}'s.
 */
@ApplicationScoped
public class SecondFactorStore {
  @Inject MongoDatabase database;

  /**
   * What is known of an account's second factor.
   *
   * @param confirmed until then it is not asked for
   */
  record Factor(Totp totp, boolean confirmed, int recoveryCodes) {}

  Optional<Factor> find(String accountId) {
    return Optional.ofNullable(factors().find(eq("_id", accountId)).first())
        .map(
            row ->
                new Factor(
                    new Totp(row.getString("secret")),
                    row.getBoolean("confirmed", false),
                    row.getList("recovery", String.class).size()));
  }

  /** Replaces one that was never confirmed; false if there is one that was. */
  boolean propose(String accountId, Totp totp) {
    Document proposal =
        new Document("secret", totp.secret())
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

  private MongoCollection<Document> factors() {
    return database.getCollection("second_factors");
  }
}
