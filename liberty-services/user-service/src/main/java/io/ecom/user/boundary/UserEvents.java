package io.ecom.user.boundary;

import io.ecom.contracts.EventTypes;
import io.ecom.shared.messaging.EventConsumer;
import io.ecom.shared.outbox.Inbox;
import io.ecom.user.control.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A registered user gets a profile. */
@ApplicationScoped
public class UserEvents {

  @Inject EventConsumer consumer;
  @Inject Inbox inbox;
  @Inject Profiles profiles;

  @Incoming("user-registered")
  public CompletionStage<Void> registered(Message<String> message) {
    return consumer.consume(
        message,
        inbox.once(
            "create-profile",
            (tx, event) -> profiles.create(tx, event.dataAs(EventTypes.USER_REGISTERED))));
  }
}
