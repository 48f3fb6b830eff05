package io.ecom.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.ecom.shared.sealing.SealedSecrets;
import io.ecom.shared.testkit.TestStack;
import io.ecom.webhook.entity.Endpoint;
import io.ecom.webhook.entity.Endpoint.Details;
import io.ecom.webhook.entity.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing secrets on a real MongoDB, in a database of their own. */
class EndpointSecretsIT {
  private static final String DATABASE = "ecom_secrets_it_" + ProcessHandle.current().pid();
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private static final Duration OVERLAP = Duration.ofHours(1);
  private static final String BEFORE = "k1:" + "A".repeat(43) + "=";
  private static final String KEYS = "k2:" + "B".repeat(42) + "A=," + BEFORE;
  private static MongoClient client;
  private static MongoDatabase database;

  private final EndpointStore endpoints = new EndpointStore();

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
    endpoints.database = database;
    endpoints.sealing = SealedSecrets.with(KEYS);
    endpoints.ensure(database);
  }

  private Endpoint stored(String keys) {
    endpoints.sealing = SealedSecrets.with(keys);
    Details details =
        new Details("https://shop.example/hook", Set.of("io.ecom.order.placed.v1"), "");
    Endpoint endpoint =
        Endpoint.create("ep_1", details, true, NOW).rotate(Secret.random(), OVERLAP, NOW);
    try (ClientSession session = client.startSession()) {
      session.withTransaction(
          () -> {
            endpoints.put(session, endpoint);
            return endpoint;
          });
    }
    return endpoint;
  }

  private static List<String> storedSecrets() {
    return database
        .getCollection("webhook_endpoints")
        .find()
        .first()
        .getList("secrets", Document.class)
        .stream()
        .map(secret -> secret.getString("text"))
        .toList();
  }

  @Test
  void secretsAreSealedWhereTheyLie() {
    Endpoint endpoint = stored(KEYS);
    assertThat(storedSecrets()).hasSize(2).allMatch(text -> text.startsWith("sealed:k2:"));
    assertThat(endpoints.find("ep_1")).hasValue(endpoint);
  }

  @Test
  void atStartAnEarlierKeyIsReplacedAndPlainTextSealed() {
    Endpoint endpoint = stored(BEFORE);
    endpoints.sealing = SealedSecrets.with(KEYS);
    assertThat(storedSecrets()).allMatch(text -> text.startsWith("sealed:k1:"));
    assertThat(endpoints.find("ep_1")).hasValue(endpoint);
    database
        .getCollection("webhook_endpoints")
        .updateOne(
            new Document("_id", "ep_1"),
            Updates.set("secrets.0.text", endpoint.currentSecret().text()));

    endpoints.ensure(database);

    assertThat(storedSecrets()).hasSize(2).allMatch(text -> text.startsWith("sealed:k2:"));
    assertThat(endpoints.find("ep_1")).hasValue(endpoint);
  }
}
