/** CloudEvents over Kafka: channels that outlive it, poison-safe consuming, publishing, health. */
@NullMarked
package io.ecom.shared.messaging;

import org.jspecify.annotations.NullMarked;
