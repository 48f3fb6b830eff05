package io.ecom.notification.entity;

import java.time.Instant;

/**
 * A line in a user's list of news.
 *
 * @param link path in the storefront
 */
public record Notification(
    String id,
    String userId,
    Kind kind,
    String title,
    String body,
    String link,
    boolean read,
    Instant createdAt) {}
