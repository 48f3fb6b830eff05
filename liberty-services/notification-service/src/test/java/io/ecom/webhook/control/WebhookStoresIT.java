package io.ecom.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.ecom.shared.sealing.SealedSecrets;
import io.ecom.shared.testkit.TestStack;
import io.ecom.webhook.control.DeliveryStore.Position;
import io.ecom.webhook.control.DeliveryStore.Wanted;
import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Delivery;
import io.ecom.webhook.entity.Delivery.State;
import io.ecom.webhook.entity.RetrySchedule;
import io.ecom.webhook.entity.WebhookMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lanes and deliveries on a real MongoDB, in a database of their own. */
class WebhookStoresIT {
  private static final String DATABASE = "ecom_webhook_it_" + ProcessHandle.current().pid();
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration KEEP = Duration.ofDays(30);
  private static final List<String> EP = List.of("ep_1");
  private static MongoClient client;
  private static MongoDatabase database;

  private final EndpointStore endpoints = new EndpointStore();
  private final DeliveryStore deliveries = new DeliveryStore();
  private final LaneStore lanes = new LaneStore();

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
    endpoints.sealing = SealedSecrets.with("k1:" + "A".repeat(43) + "=");
    deliveries.database = database;
    lanes.database = database;
    endpoints.ensure(database);
    deliveries.ensure(database);
    lanes.ensure(database);
  }

  private static <T> T inTransaction(Function<ClientSession, T> work) {
    try (ClientSession session = client.startSession()) {
      return session.withTransaction(() -> work.apply(session));
    }
  }

  private static Delivery delivery(String subject, long sequence) {
    String id = "msg_" + subject + sequence;
    return Delivery.first(
        "ep_1",
        new WebhookMessage(
            id, "io.ecom.order.updated.v1", "/order-service", subject, sequence, NOW, "{}"),
        NOW.plusMillis(sequence));
  }

  private boolean arrive(Delivery delivery) {
    return inTransaction(
        tx -> {
          boolean isNew = deliveries.insert(tx, delivery, KEEP);
          if (isNew) {
            lanes.arrive(tx, delivery.endpointId(), delivery.message().subject(), NOW);
          }
          return isNew;
        });
  }

  private Optional<Lane> take(Instant at) {
    return lanes.take(EP, at, LEASE);
  }

  @Test
  void anEventIsStoredOnceForAnEndpoint() {
    assertThat(arrive(delivery("o-1", 1))).isTrue();
    assertThat(arrive(delivery("o-1", 1))).isFalse();

    assertThat(deliveries.find("ep_1", delivery("o-1", 1).id())).contains(delivery("o-1", 1));
    assertThat(deliveries.find("ep_2", delivery("o-1", 1).id())).isEmpty();
  }

  @Test
  void aLaneIsTakenByOneUntilItsLeaseIsOver() {
    arrive(delivery("o-1", 1));
    arrive(delivery("o-1", 2));

    Lane lane = take(NOW).orElseThrow();
    assertThat(lane.arrivals()).isEqualTo(2);
    assertThat(take(NOW.plus(LEASE).minusMillis(1))).isEmpty();
    Lane later = take(NOW.plus(LEASE)).orElseThrow();
    assertThat(lanes.renew(lane, NOW)).as("whoever was too slow").isFalse();
    assertThat(lanes.look(lane)).isEmpty();
    assertThat(lanes.look(later)).contains(later);
  }

  @Test
  void lanesDoNotHoldEachOtherUp() {
    arrive(delivery("o-1", 1));
    arrive(delivery("o-2", 1));

    assertThat(List.of(take(NOW).orElseThrow().subject(), take(NOW).orElseThrow().subject()))
        .containsExactlyInAnyOrder("o-1", "o-2");
    assertThat(lanes.take(List.of("ep_2"), NOW.plus(LEASE), LEASE)).isEmpty();
  }

  @Test
  void whatComesMeanwhileIsNotOverlooked() {
    arrive(delivery("o-1", 1));
    Lane lane = take(NOW).orElseThrow();
    arrive(delivery("o-1", 2));

    assertThat(lanes.remove(lane)).isFalse();
    assertThat(lanes.releaseUnchanged(lane, NOW.plusSeconds(5))).isFalse();
    Lane again = lanes.look(lane).orElseThrow();
    assertThat(lanes.releaseUnchanged(again, NOW.plusSeconds(5))).isTrue();
    assertThat(take(NOW.plusSeconds(4))).isEmpty();
    assertThat(lanes.remove(take(NOW.plusSeconds(5)).orElseThrow())).isTrue();
    assertThat(take(NOW.plus(LEASE))).isEmpty();
  }

  @Test
  void whoIsInAHurryWaitsForNoRetryButForWhatIsUnderWay() {
    arrive(delivery("o-1", 1));
    Lane lane = take(NOW).orElseThrow();
    hurry();
    assertThat(take(NOW)).isEmpty();
    lanes.release(lane, NOW.plusSeconds(3600));
    assertThat(take(NOW)).isEmpty();
    hurry();
    assertThat(take(NOW)).isPresent();
  }

  private void hurry() {
    inTransaction(
        tx -> {
          lanes.hurry(tx, "ep_1", "o-1", NOW);
          return null;
        });
  }

  @Test
  void anAttemptIsKeptAndCountsOnce() {
    Delivery before = delivery("o-1", 1);
    arrive(before);
    Attempt attempt = new Attempt(NOW, 500, null, "oops", null, 12);
    Delivery after = before.after(attempt, RetrySchedule.of("PT5S"), 0);

    deliveries.attempted(before, after, attempt);
    deliveries.attempted(before, after, attempt);

    Delivery stored = deliveries.find("ep_1", before.id()).orElseThrow();
    assertThat(stored.state()).isEqualTo(State.WAITING);
    assertThat(stored.failed()).isEqualTo(1);
    assertThat(stored.dueAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(stored.attempts()).containsExactly(attempt);
    assertThat(deliveries.waiting(take(NOW).orElseThrow())).containsExactly(stored);
  }

  @Test
  void everyQueryReadsByIndex() {
    assertReadsByIndex(deliveries.waitingQuery("ep_1", "o-1"));
    for (Wanted wanted :
        List.of(
            new Wanted(null, null, null),
            new Wanted(State.GIVEN_UP, null, null),
            new Wanted(null, "io.ecom.order.placed.v1", null),
            new Wanted(null, null, "o-1"),
            new Wanted(State.WAITING, "io.ecom.order.placed.v1", "o-1"))) {
      assertReadsByIndex(deliveries.listQuery("ep_1", wanted, null, 10));
      assertReadsByIndex(deliveries.listQuery("ep_1", wanted, new Position(NOW, "x"), 10));
    }
    assertReadsByIndex(endpoints.listQuery(null, "", 10));
    assertReadsByIndex(endpoints.listQuery(NOW, "x", 10));
    assertReadsByIndex(
        database
            .getCollection("webhook_lanes")
            .find(lanes.due(List.of("ep_1", "ep_2"), NOW))
            .sort(Sorts.ascending("dueAt"))
            .limit(1));
  }

  private static void assertReadsByIndex(FindIterable<?> query) {
    String plan =
        query
            .explain()
            .get("queryPlanner", Document.class)
            .get("winningPlan", Document.class)
            .toJson();
    assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
  }
}
