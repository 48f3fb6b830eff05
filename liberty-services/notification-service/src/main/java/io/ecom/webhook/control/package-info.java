/** Recording events for endpoints, sending them, and what admins do with both. */
@NullMarked
package io.ecom.webhook.control;

import org.jspecify.annotations.NullMarked;
