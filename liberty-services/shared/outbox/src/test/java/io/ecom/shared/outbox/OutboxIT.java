package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.Topics;
import io.ecom.contracts.UserRegistered;
import io.ecom.shared.messaging.EventPublisher;
import io.ecom.shared.mongo.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
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
  @Inject Effects effects;

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
  void aPoisonMessageIsParkedAndTheNextIsProcessed() throws Exception {
    String garbage = "no event: " + newId();
    OutgoingEvent deadly = event(Effects.POISON + newId(), "d", 1);
    OutgoingEvent next = event(newId(), "d", 2);
    publish("d", garbage);
    publish("d", deadly.json());
    publish("d", next.json());

    await("the one after them").until(() -> effects.of(next.id()) == 1);
    assertThat(effects.of(deadly.id())).as("its effect was rolled back each time").isZero();
    List<ConsumerRecord<String, String>> parked =
        ProbeTopics.read(Topics.deadLetters(Effects.TOPIC));
    assertThat(parked)
        .extracting(ConsumerRecord::value)
        .contains(garbage, deadly.json())
        .doesNotContain(next.json());
    ConsumerRecord<String, String> letter =
        parked.stream().filter(r -> r.value().equals(deadly.json())).findFirst().orElseThrow();
    assertThat(ProbeTopics.header(letter, "dlq-topic")).isEqualTo(Effects.TOPIC);
    assertThat(ProbeTopics.header(letter, "dlq-service")).isEqualTo("outbox-it");
    assertThat(ProbeTopics.header(letter, "dlq-cause")).contains("poison");
  }
}
