/**
 * No lost event: events are stored with the state they tell of (outbox) and relayed to Kafka in
 * order; consumers take effect once (inbox).
 */
@NullMarked
package io.ecom.shared.outbox;

import org.jspecify.annotations.NullMarked;
