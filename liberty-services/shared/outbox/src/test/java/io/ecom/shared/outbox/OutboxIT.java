package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.Topics;
import io.ecom.contracts.UserRegistered;
import io.ecom.shared.deadletters.DeadLetterProbe;
import io.ecom.shared.messaging.DeadLetter;
import io.ecom.shared.messaging.EventPublisher;
import io.ecom.shared.mongo.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise 3, in the container: state and event are stored together, and take effect once. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {
  @Inject Outbox outbox;
  @Inject Transactions transactions;
  @Inject EventPublisher publisher;
  @Inject MongoDatabase database;
  @Inject MongoClient client;
  @Inject Effects effects;
  @Inject DeadLetterProbe deadLetters;

  @Deployment
  static WebArchive application() {
    ProbeTopics.create();
    return ProbeArchive.build();
  }

  private static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(Duration.ofSeconds(40));
  }

  private static OutgoingEvent event(String id, String key, long version) {
    UserRegistered payload = new UserRegistered(key, key + "@ecom.test", "Tess");
    CloudEvent event =
        CloudEvent.of(EventTypes.USER_REGISTERED, id, "/outbox-it", key, version, null, payload);
    return new OutgoingEvent(id, Effects.TOPIC, key, version, event.toJson());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private void publish(String key, String json) throws Exception {
    publisher.publish(Effects.TOPIC, key, json).toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void whatIsStoredWithItsStateTakesEffectOnce() {
    List<OutgoingEvent> events =
        LongStream.rangeClosed(1, 20).mapToObj(version -> event(newId(), "a", version)).toList();
    for (OutgoingEvent event : events) {
      transactions.inTransaction(
          transaction -> {
            database.getCollection("state").insertOne(transaction, new Document("_id", event.id()));
            outbox.append(transaction, event);
            return null;
          });
    }
    await("all effects").until(() -> events.stream().allMatch(e -> effects.of(e.id()) == 1));
    await("all to be marked as sent").until(() -> outbox.unsent(100).isEmpty());
    assertThat(events).allSatisfy(e -> assertThat(effects.of(e.id())).isEqualTo(1));
    assertThat(
            database
                .getCollection(Inbox.COLLECTION)
                .countDocuments(eq("_id", "effects|" + events.get(0).id())))
        .isEqualTo(1);
  }

  @Test
  void whatIsRolledBackIsNotPublished() throws Exception {
    OutgoingEvent never = event(newId(), "b", 1);
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    transaction -> {
                      outbox.append(transaction, never);
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    OutgoingEvent next = event(newId(), "b", 2);
    publish("b", next.json());
    await("the next of its key").until(() -> effects.of(next.id()) == 1);
    assertThat(effects.of(never.id())).isZero();
    assertThat(outbox.unsent(100)).doesNotContain(never);
  }

  @Test
  void anotherRelayTakesOverFromOneThatIsFrozen() {
    RelayLease frozen = new RelayLease(leases());
    RelayLease next = new RelayLease(leases());
    assertThat(frozen.hold()).isTrue();
    assertThat(next.hold()).isFalse();
    await("the other to take over").atMost(Duration.ofSeconds(10)).until(next::hold);
    assertThat(frozen.hold()).as("it notices when it goes on").isFalse();
    next.release();
    await("the first to have it again").until(frozen::hold);
    frozen.release();
  }

  /** Not the database whose lease the relay of this WAR holds. */
  private MongoDatabase leases() {
    return client.getDatabase(database.getName() + "leases");
  }

  @Test
  void aDuplicateTakesEffectOnce() throws Exception {
    OutgoingEvent twice = event(newId(), "c", 1);
    OutgoingEvent last = event(newId(), "c", 2);
    publish("c", twice.json());
    publish("c", twice.json());
    publish("c", last.json());
    await("the one after them").until(() -> effects.of(last.id()) == 1);
    assertThat(effects.of(twice.id())).isEqualTo(1);
  }

  @Test
  void aPoisonedMessageIsParkedWithItsCauseAndOtherKeysGoOn() throws Exception {
    String garbage = "no event: " + newId();
    OutgoingEvent deadly = event(Effects.POISON + newId(), "d", 1);
    OutgoingEvent other = event(newId(), "e", 1);
    publish("garbage", garbage);
    publish("d", deadly.json());
    publish("e", other.json());

    await("the one of another key").until(() -> effects.of(other.id()) == 1);
    await("both dead letters")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(ProbeTopics.read(Topics.deadLetters(Effects.TOPIC)))
                    .extracting(ConsumerRecord::value)
                    .contains(garbage, deadly.json())
                    .doesNotContain(other.json()));
    assertThat(effects.of(deadly.id())).as("its effect was rolled back each time").isZero();
    ConsumerRecord<String, String> letter =
        ProbeTopics.read(Topics.deadLetters(Effects.TOPIC)).stream()
            .filter(r -> r.value().equals(deadly.json()))
            .findFirst()
            .orElseThrow();
    assertThat(ProbeTopics.header(letter, "dlq-topic")).isEqualTo(Effects.TOPIC);
    assertThat(ProbeTopics.header(letter, "dlq-service")).isEqualTo("outbox-it");
    assertThat(ProbeTopics.header(letter, "dlq-cause")).contains("poison");
  }

  @Test
  void laterMessagesOfAPoisonedKeyWaitAndFollowInOrder() throws Exception {
    String key = newId();
    OutgoingEvent deadly = event(Effects.POISON + newId(), key, 1);
    OutgoingEvent second = event(newId(), key, 2);
    OutgoingEvent third = event(newId(), key, 3);
    OutgoingEvent fourth = event(newId(), key, 4);
    publish(key, deadly.json());
    await("the poisoned one").until(() -> parked(key).size() == 1);
    deadLetters.forget();
    publish(key, second.json());
    publish(key, third.json());
    await("those behind it").until(() -> parked(key).size() == 3);
    assertThat(effects.ofAggregate(key)).isEmpty();
    DeadLetter first = parked(key).get(0);

    assertThatThrownBy(() -> deadLetters.redrive(parked(key).get(1)))
        .hasMessageContaining(first.id());
    assertThatThrownBy(() -> deadLetters.redrive(first)).hasMessageContaining("poison");
    assertThat(parked(key)).hasSize(3);
    effects.cure(deadly.id());
    assertThat(deadLetters.redrive(first)).as("two followed it").isEqualTo(2);
    publish(key, fourth.json());
    await("what comes after").until(() -> effects.of(fourth.id()) == 1);

    assertThat(effects.ofAggregate(key))
        .containsExactly(deadly.id(), second.id(), third.id(), fourth.id());
    assertThat(parked(key)).isEmpty();
    assertThat(deadLetters.history(first))
        .containsExactly("admin@ecom.test redrive failed ", "admin@ecom.test redriven ");
  }

  @Test
  void whatFollowsADiscardedMessageIsHandled() throws Exception {
    String key = newId();
    OutgoingEvent next = event(newId(), key, 2);
    publish(key, "no event");
    publish(key, next.json());
    await("both").until(() -> parked(key).size() == 2);
    DeadLetter garbage = parked(key).get(0);

    assertThat(deadLetters.discard(garbage, "sent by mistake")).isEqualTo(1);

    assertThat(effects.ofAggregate(key)).containsExactly(next.id());
    assertThat(deadLetters.history(garbage))
        .containsExactly("admin@ecom.test discarded sent by mistake");
    assertThatThrownBy(() -> deadLetters.redrive(garbage)).hasMessageContaining("DISCARDED");
  }

  private List<DeadLetter> parked(String key) {
    return deadLetters.parked(Effects.TOPIC, key);
  }

  @Test
  void manyKeysAtOnceKeepTheOrderOfEachKey() throws Exception {
    String run = newId();
    List<OutgoingEvent> events = new ArrayList<>();
    for (long version = 1; version <= 30; version++) {
      for (int k = 0; k < 20; k++) {
        events.add(event(newId(), run + k, version));
      }
    }
    for (OutgoingEvent event : events) {
      publisher.publish(Effects.TOPIC, event.key(), event.json());
    }
    await("all 600 effects")
        .until(
            () -> database.getCollection("effects").countDocuments(regex("of", "^" + run)) == 600);
    for (int k = 0; k < 20; k++) {
      String key = run + k;
      assertThat(effects.ofAggregate(key))
          .containsExactlyElementsOf(
              events.stream().filter(e -> e.key().equals(key)).map(OutgoingEvent::id).toList());
    }
    await("the offsets to be committed")
        .until(() -> ProbeTopics.lag("outbox-it.probe", Effects.TOPIC) == 0);
  }
}
