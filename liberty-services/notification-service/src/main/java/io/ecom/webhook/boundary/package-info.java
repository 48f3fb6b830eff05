/** REST resources and consumers of outgoing webhooks. */
@NullMarked
package io.ecom.webhook.boundary;

import org.jspecify.annotations.NullMarked;
