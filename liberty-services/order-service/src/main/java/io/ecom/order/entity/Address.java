package io.ecom.order.entity;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    String fullName,
    String line1,
    @Nullable String line2,
    String city,
    String postalCode,
    @Nullable String region,
    String country,
    @Nullable String phone) {}
