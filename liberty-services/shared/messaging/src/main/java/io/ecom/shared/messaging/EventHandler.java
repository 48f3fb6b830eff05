package io.ecom.shared.messaging;

import io.ecom.contracts.CloudEvent;

/** What a consumer does with an event. It may be called again with the same event. */
@FunctionalInterface
public interface EventHandler {
  void handle(CloudEvent event) throws Exception;
}
