package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.Topics;
import io.ecom.contracts.UserRegistered;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Patience;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A message that cannot be handled is put aside and harms nobody else. */
@Tag("faults")
@Order(Integer.MAX_VALUE - 2)
class PoisonIT {
  /** Of what is meant to become a dead letter. */
  static final String POISON = "poison-";

  private static final int MESSAGES = 100;
  private static final int PLACE_OF_POISON = 37;
  private static final Duration TO_BE_PARKED = Duration.ofSeconds(10);
  private static final String DEAD_LETTERS = "/api/v1/admin/user/dead-letters";

  private final MongoDatabase users = Databases.database("ecom_user");

  @AfterEach
  void acceptAll() {
    validate(new Document());
  }

  @Test
  void oneOfAHundredIsParkedAndCanBeRedriven() {
    String poison = POISON + UUID.randomUUID();
    List<String> healthy =
        IntStream.range(1, MESSAGES).mapToObj(i -> UUID.randomUUID().toString()).toList();
    List<String> all = new ArrayList<>(healthy);
    all.add(PLACE_OF_POISON, poison);
    validate(new Document("_id", new Document("$ne", poison)));
    KafkaTopics.publishNew(all.stream().map(PoisonIT::registered).toList());

    String cause =
        Awaitility.await("the dead letter")
            .atMost(TO_BE_PARKED)
            .pollInterval(Duration.ofMillis(300))
            .until(() -> causeOfDeath(poison), Optional::isPresent)
            .orElseThrow();
    assertThat(cause).contains("validation");
    Patience.await("all others")
        .untilAsserted(() -> assertThat(profiles(healthy)).isEqualTo(healthy.size()));

    acceptAll();
    Admin admin = Admin.logIn();
    String letter = letterOf(admin, poison);
    admin.request().post(DEAD_LETTERS + "/{id}/redrive", letter).then().statusCode(200);
    Patience.await("the redriven one")
        .untilAsserted(() -> assertThat(profiles(List.of(poison))).isEqualTo(1));
    JsonPath redriven =
        admin.request().get(DEAD_LETTERS + "/{id}", letter).then().extract().jsonPath();
    assertThat(redriven.getString("state")).isEqualTo("REDRIVEN");
    assertThat(redriven.getList("history")).isNotEmpty();
  }

  private static String letterOf(Admin admin, String key) {
    return admin
        .request()
        .queryParam("key", key)
        .get(DEAD_LETTERS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("items[0].id");
  }

  /** What the database refuses no retry can write. */
  private void validate(Document rule) {
    users.runCommand(new Document("collMod", "profiles").append("validator", rule));
  }

  private static ProducerRecord<String, String> registered(String userId) {
    UserRegistered user = new UserRegistered(userId, userId + "@ecom.test", "Tess Shopper");
    CloudEvent event =
        CloudEvent.of(
            EventTypes.USER_REGISTERED,
            UUID.randomUUID().toString(),
            "/system-tests",
            userId,
            1,
            null,
            user);
    return new ProducerRecord<>(Topics.USER_REGISTERED, userId, event.toJson());
  }

  private static Optional<String> causeOfDeath(String key) {
    return KafkaTopics.read(Collections.singletonList(Topics.deadLetters(Topics.USER_REGISTERED)))
        .stream()
        .filter(record -> key.equals(record.key()))
        .map(PoisonIT::cause)
        .findFirst();
  }

  private static String cause(ConsumerRecord<String, String> record) {
    return new String(record.headers().lastHeader("dlq-cause").value(), StandardCharsets.UTF_8);
  }

  private long profiles(List<String> ids) {
    return users.getCollection("profiles").countDocuments(Filters.in("_id", ids));
  }
}
