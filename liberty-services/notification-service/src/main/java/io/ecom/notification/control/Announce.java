package io.ecom.notification.control;

import com.mongodb.client.ClientSession;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.NotificationCreated;
import io.ecom.notification.entity.Announcement;
import io.ecom.notification.entity.MailText;
import io.ecom.notification.entity.Notification;
import io.ecom.notification.entity.QueuedMail;
import io.ecom.notification.entity.Shop;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a customer something: stores the notification, the news of it and the mail to be sent, all
 * in one transaction. The mail server is not involved.
 */
@ApplicationScoped
public class Announce {

  @Inject NotificationStore notifications;
  @Inject MailQueue mails;
  @Inject Outbox outbox;

  @Inject
  @ConfigProperty(name = "ecom.notification.shop.name")
  String shopName;

  @Inject
  @ConfigProperty(name = "ecom.notification.shop.url")
  String shopUrl;

  public Shop shop() {
    return new Shop(shopName, shopUrl);
  }

  public void toCustomer(ClientSession tx, String eventId, Announcement announcement) {
    Instant now = Instant.now();
    Notification notification = notification(announcement, now);
    notifications.insert(tx, notification);
    outbox.append(
        tx,
        OutgoingEvent.of(
            EventTypes.NOTIFICATION_CREATED, notification.id(), 1, payload(notification)));
    byMailOnly(tx, eventId, announcement);
  }

  /** For what nobody but the owner of the address may read. */
  public void byMailOnly(ClientSession tx, String eventId, Announcement announcement) {
    Instant now = Instant.now();
    MailText content = MailText.of(announcement, shop());
    mails.enqueue(tx, QueuedMail.first(eventId, announcement.recipient(), content, now));
  }

  private static Notification notification(Announcement announcement, Instant now) {
    return new Notification(
        UUID.randomUUID().toString(),
        announcement.recipient().userId(),
        announcement.kind(),
        announcement.title(),
        announcement.body(),
        announcement.link(),
        false,
        now);
  }

  private static NotificationCreated payload(Notification notification) {
    return new NotificationCreated(
        notification.id(),
        notification.userId(),
        notification.kind().wireName(),
        notification.title(),
        notification.body(),
        notification.link());
  }
}
