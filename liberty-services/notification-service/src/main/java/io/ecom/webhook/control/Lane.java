package io.ecom.webhook.control;

/**
 * The messages about one order, or one SKU, for one endpoint. Whoever has taken it may send them,
 * one after the other.
 *
 * @param arrivals how many messages have come so far
 * @param taker names the taking
 */
record Lane(String id, String endpointId, String subject, long arrivals, String taker) {}
