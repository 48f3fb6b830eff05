/** Storing notifications and delivering mail. */
@NullMarked
package io.ecom.notification.control;

import org.jspecify.annotations.NullMarked;
