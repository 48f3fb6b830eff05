package io.ecom.notification.boundary;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.OrderUpdated;
import io.ecom.contracts.UserLink;
import io.ecom.notification.control.Announce;
import io.ecom.notification.entity.Announcements;
import io.ecom.shared.messaging.EventConsumer;
import io.ecom.shared.messaging.EventHandler;
import io.ecom.shared.outbox.Inbox;
import io.ecom.shared.outbox.TransactionalHandler;
import io.ecom.webhook.control.RecordEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Events that customers hear of; receivers of webhooks hear of the same ones, as a topic is read
 * once in a service.
 */
@ApplicationScoped
public class CustomerEvents {

  @Inject EventConsumer consumer;
  @Inject Inbox inbox;
  @Inject Announce announce;
  @Inject RecordEvent webhooks;

  @Incoming("user-registered")
  public CompletionStage<Void> registered(Message<String> message) {
    return once(
        message,
        (tx, event) ->
            announce.toCustomer(
                tx,
                event.id(),
                Announcements.welcome(event.dataAs(EventTypes.USER_REGISTERED), announce.shop())));
  }

  @Incoming("user-links")
  public CompletionStage<Void> linkRequested(Message<String> message) {
    return once(
        message,
        (tx, event) -> {
          UserLink link = event.dataAs(UserLink.class);
          if (event.is(EventTypes.PASSWORD_RESET_REQUESTED)) {
            announce.byMailOnly(tx, event.id(), Announcements.resetPassword(link));
          } else if (event.is(EventTypes.REGISTRATION_REPEATED)) {
            announce.byMailOnly(tx, event.id(), Announcements.alreadyRegistered(link));
          } else if (event.is(EventTypes.EMAIL_VERIFICATION_REQUESTED)) {
            announce.byMailOnly(tx, event.id(), Announcements.verifyEmail(link));
          }
        });
  }

  @Incoming("order-created")
  public CompletionStage<Void> placed(Message<String> message) {
    return once(
        message,
        (tx, event) ->
            announce.toCustomer(
                tx, event.id(), Announcements.placed(event.dataAs(EventTypes.ORDER_PLACED))));
  }

  @Incoming("order-updated")
  public CompletionStage<Void> updated(Message<String> message) {
    return once(
        message,
        (tx, event) -> {
          OrderUpdated order = event.dataAs(EventTypes.ORDER_UPDATED);
          Announcements.updated(order)
              .ifPresent(announcement -> announce.toCustomer(tx, event.id(), announcement));
        });
  }

  @Incoming("order-cancelled")
  public CompletionStage<Void> cancelled(Message<String> message) {
    return once(
        message,
        (tx, event) ->
            announce.toCustomer(
                tx, event.id(), Announcements.cancelled(event.dataAs(EventTypes.ORDER_CANCELLED))));
  }

  private CompletionStage<Void> once(Message<String> message, TransactionalHandler handler) {
    EventHandler told = inbox.once("notify", handler);
    return consumer.consume(
        message,
        event -> {
          told.handle(byVersion(event));
          webhooks.handle(event);
        });
  }

  /**
   * Reconciliation may announce again what somebody has missed, as a new event of the same version;
   * the customer hears of it once.
   */
  private static CloudEvent byVersion(CloudEvent event) {
    String id = event.type() + "/" + event.subject() + "/" + event.sequence();
    return new CloudEvent(
        id,
        event.source(),
        event.type(),
        event.subject(),
        event.time(),
        event.sequence(),
        event.traceparent(),
        event.data());
  }
}
