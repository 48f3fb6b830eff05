/** The event stream, and the sessions that listen to it. */
@NullMarked
package io.ecom.realtime.control;

import org.jspecify.annotations.NullMarked;
