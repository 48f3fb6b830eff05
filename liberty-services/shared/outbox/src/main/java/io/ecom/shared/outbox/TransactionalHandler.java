package io.ecom.shared.outbox;

import com.mongodb.client.ClientSession;
import io.ecom.contracts.CloudEvent;

/** An effect of an event, all of it in the given transaction. It may run more than once. */
@FunctionalInterface
public interface TransactionalHandler {
  void handle(ClientSession transaction, CloudEvent event) throws Exception;
}
