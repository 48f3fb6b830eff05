/** How many requests may pass. */
@NullMarked
package io.ecom.gateway.control.limit;

import org.jspecify.annotations.NullMarked;
