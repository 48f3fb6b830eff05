package io.ecom.shared.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.eclipse.microprofile.reactive.messaging.spi.IncomingConnectorFactory;
import org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder;
import org.eclipse.microprofile.reactive.streams.operators.ReactiveStreams;

/**
 * Incoming channels that outlive Kafka: unlike those of {@code liberty-kafka}, they begin anew
 * after whatever went wrong with the consumer (ADR 2).
 */
@ApplicationScoped
@Connector(KafkaChannelConnector.NAME)
public class KafkaChannelConnector implements IncomingConnectorFactory {
  static final String NAME = "ecom-kafka";

  private final List<KafkaChannel> channels = new CopyOnWriteArrayList<>();

  @Override
  public PublisherBuilder<? extends Message<?>> getPublisherBuilder(Config config) {
    KafkaChannel channel = KafkaChannel.of(config);
    channels.add(channel);
    return ReactiveStreams.fromPublisher(channel);
  }

  void start(ThreadFactory threads) {
    channels.forEach(channel -> channel.start(threads));
  }

  @PreDestroy
  void stop() {
    channels.forEach(KafkaChannel::stop);
  }
}
