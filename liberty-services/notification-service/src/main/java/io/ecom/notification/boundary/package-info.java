/** REST resources, consumers and health of notification-service. */
@NullMarked
package io.ecom.notification.boundary;

import org.jspecify.annotations.NullMarked;
