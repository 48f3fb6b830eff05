package io.ecom.contracts;

import org.jspecify.annotations.Nullable;

/** A notification was stored for a user. */
public record NotificationCreated(
    String notificationId,
    String userId,
    String kind,
    String title,
    String body,
    @Nullable String link) {}
