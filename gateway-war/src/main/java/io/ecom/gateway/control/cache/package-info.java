/** Answers everybody may see, kept in Redis until they expire or an event says they changed. */
@NullMarked
package io.ecom.gateway.control.cache;

import org.jspecify.annotations.NullMarked;
