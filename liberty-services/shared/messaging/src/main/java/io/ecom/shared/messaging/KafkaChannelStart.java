package io.ecom.shared.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Begins to read when the application is there. Apart from the connector, which the runtime makes
 * before the application has its resources.
 */
@ApplicationScoped
public class KafkaChannelStart {
  @Resource ManagedThreadFactory threads;

  @Inject
  @Connector(KafkaChannelConnector.NAME)
  KafkaChannelConnector connector;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    connector.start(threads);
  }
}
