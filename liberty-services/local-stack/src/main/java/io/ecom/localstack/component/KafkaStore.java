package io.ecom.localstack.component;

import io.ecom.localstack.kafka.BrokerMain;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Routes;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Kafka broker in KRaft mode, controller included, from its Maven artifact. */
final class KafkaStore implements Component {
  static final String NAME = Routes.KAFKA;

  private final Stack stack;

  KafkaStore(Stack stack) {
    this.stack = stack;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void prepare() {
    try {
      Files.writeString(configuration(), settings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProcessSpec process() {
    var command =
        List.of(
            Programs.java(),
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlog4j2.configurationFile=kafka-log4j2.properties",
            "-cp",
            Programs.launcherClassPath(stack.layout()),
            BrokerMain.class.getName(),
            configuration().toString());
    var ports = new ArrayList<>(List.of(stack.ports().kafka(), stack.ports().kafkaController()));
    if (stack.shape().faults()) {
      ports.add(stack.ports().kafkaForServices());
    }
    var layout = stack.layout();
    return new ProcessSpec(NAME, command, Map.of(), layout.data(), layout.log(NAME), ports);
  }

  @Override
  public boolean isReady() {
    return Probe.accepts(stack.ports().kafka());
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(90);
  }

  @Override
  public void complete() {
    new TopicSetup(stack.kafkaBootstrapServers()).createMissing();
  }

  private Path configuration() {
    return stack.layout().run().resolve("kafka.properties");
  }

  private String settings() {
    var broker = Stack.HOST + ":" + stack.ports().kafka();
    var controller = Stack.HOST + ":" + stack.ports().kafkaController();
    var listening = "PLAINTEXT://" + broker;
    var advertised = listening;
    if (stack.shape().faults()) {
      // Clients go on to the address that a listener advertises: for services, their proxy's.
      listening += ",SERVICES://" + Stack.HOST + ":" + stack.ports().kafkaForServices();
      advertised += ",SERVICES://" + new Routes(stack).kafkaBootstrapServers();
    }
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@%1$s
        listeners=%2$s,CONTROLLER://%1$s
        advertised.listeners=%3$s
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SERVICES:PLAINTEXT,CONTROLLER:PLAINTEXT
        controller.listener.names=CONTROLLER
        log.dirs=%4$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=5
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # A laptop needs neither the threads nor the buffers of a data centre.
        num.network.threads=2
        num.io.threads=4
        log.cleaner.dedupe.buffer.size=4194304
        log.segment.bytes=67108864
        """
        .formatted(controller, listening, advertised, stack.layout().data().resolve("kafka"));
  }
}
