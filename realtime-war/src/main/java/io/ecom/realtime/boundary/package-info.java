/** REST, WebSocket, Kafka: what reaches the realtime service from outside. */
@NullMarked
package io.ecom.realtime.boundary;

import org.jspecify.annotations.NullMarked;
