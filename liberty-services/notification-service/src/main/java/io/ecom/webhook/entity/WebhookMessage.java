package io.ecom.webhook.entity;

import io.ecom.contracts.EventTypes;
import java.time.Instant;

/**
 * What is sent of an event.
 *
 * @param id the same for every attempt and repetition, so that receivers can drop copies
 * @param source who tells it; numbers its events of one subject by {@code sequence}
 * @param subject id of the order or SKU it is about
 * @param body the CloudEvent in JSON, byte for byte as it is signed
 */
public record WebhookMessage(
    String id,
    String type,
    String source,
    String subject,
    long sequence,
    Instant time,
    String body) {
  private static final String ORDERS = "io.ecom.order.";
  private static final String PAYMENTS = "io.ecom.payment.";

  /** Whether something of the same order may come that happened before it. */
  public boolean mayHavePredecessors() {
    return !type.equals(EventTypes.ORDER_PLACED.name())
        && (type.startsWith(ORDERS) || type.startsWith(PAYMENTS));
  }
}
