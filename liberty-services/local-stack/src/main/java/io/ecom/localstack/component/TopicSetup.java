package io.ecom.localstack.component;

import io.ecom.contracts.Topics;
import io.ecom.localstack.stack.StackException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the shop's topics: nothing is created by a consumer's guess. */
final class TopicSetup {
  private static final int PARTITIONS = 6;
  private static final short REPLICATION = 1;
  private static final int TIMEOUT_SECONDS = 30;

  private final String bootstrapServers;

  TopicSetup(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Every topic of the contracts with its dead letters. */
  static Stream<NewTopic> wanted() {
    return Topics.ALL.stream()
        .flatMap(
            topic ->
                Stream.of(
                    new NewTopic(topic, PARTITIONS, REPLICATION),
                    new NewTopic(Topics.deadLetters(topic), 1, REPLICATION)));
  }

  void createMissing() {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      var missing =
          wanted().filter(topic -> !existing.contains(topic.name())).collect(Collectors.toList());
      admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StackException("Cannot create the topics on " + bootstrapServers + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while creating topics", e);
    }
  }
}
