package io.ecom.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.ecom.auth.control.SecondFactorStore.Factor;
import io.ecom.auth.entity.Totp;
import io.ecom.shared.sealing.SealedSecrets;
import io.ecom.shared.sealing.SealingException;
import io.ecom.shared.testkit.TestStack;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets of authenticator apps on a real MongoDB, in a database of their own. */
class SecondFactorStoreIT {
  private static final String DATABASE = "ecom_factors_it_" + ProcessHandle.current().pid();
  private static final String ACCOUNT = "account-1";
  private static final Totp TOTP = Totp.draw();
  private static MongoClient client;
  private static MongoDatabase database;

  private final SecondFactorStore store = new SecondFactorStore();

  @BeforeAll
  static void connect() {
    client = MongoClients.create(TestStack.current().mongoUri());
    database = client.getDatabase(DATABASE);
  }

  @AfterAll
  static void cleanUp() {
    database.drop();
    client.close();
  }

  @BeforeEach
  void empty() {
    database.drop();
    store.database = database;
    store.secrets = SealedSecrets.with("k1:" + "A".repeat(43) + "=");
  }

  private static String stored() {
    return database.getCollection("second_factors").find().first().getString("secret");
  }

  @Test
  void theSecretIsSealedWhereItLies() {
    assertThat(store.propose(ACCOUNT, TOTP)).isTrue();
    assertThat(stored()).startsWith("sealed:k1:");
    assertThat(store.find(ACCOUNT)).map(Factor::totp).hasValue(TOTP);
  }

  @Test
  void oneOfBeforeIsReadAndSealedAtStart() {
    database
        .getCollection("second_factors")
        .insertOne(
            new Document("_id", ACCOUNT)
                .append("secret", TOTP.secret())
                .append("confirmed", true)
                .append("lastStep", 1L)
                .append("recovery", List.of("hash")));
    assertThat(store.find(ACCOUNT)).map(Factor::totp).hasValue(TOTP);

    store.ensure(database);

    assertThat(stored()).startsWith("sealed:k1:");
    assertThat(store.find(ACCOUNT)).hasValue(new Factor(TOTP, true, 1));
  }

  @Test
  void oneThatBelongsToAnotherAccountIsNone() {
    store.propose(ACCOUNT, TOTP);
    database
        .getCollection("second_factors")
        .insertOne(
            new Document("_id", "account-2")
                .append("secret", stored())
                .append("confirmed", true)
                .append("lastStep", 1L)
                .append("recovery", List.of()));
    assertThatThrownBy(() -> store.find("account-2")).isInstanceOf(SealingException.class);
    store.ensure(database);
    assertThat(store.find(ACCOUNT)).map(Factor::totp).hasValue(TOTP);
  }
}
