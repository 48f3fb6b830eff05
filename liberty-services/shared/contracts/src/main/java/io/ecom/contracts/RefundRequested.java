package io.ecom.contracts;

/**
 * Asks for a part of a captured payment to be given back.
 *
 * @param refundId names the refund; the same for every repetition
 */
public record RefundRequested(String orderId, String refundId, Money amount, String reason) {}
