package io.ecom.notification.boundary;

import io.ecom.notification.entity.Notification;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Notification")
public record NotificationResponse(
    String id,
    @Schema(
            enumeration = {
              "welcome",
              "order-placed",
              "order-confirmed",
              "order-action-required",
              "order-shipped",
              "order-delivered",
              "order-cancelled"
            })
        String kind,
    String title,
    String body,
    @Schema(description = "Path in the storefront") String link,
    boolean read,
    Instant createdAt) {

  static NotificationResponse of(Notification notification) {
    return new NotificationResponse(
        notification.id(),
        notification.kind().wireName(),
        notification.title(),
        notification.body(),
        notification.link(),
        notification.read(),
        notification.createdAt());
  }
}
