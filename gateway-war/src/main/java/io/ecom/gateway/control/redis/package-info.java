/** The way to Redis. */
@NullMarked
package io.ecom.gateway.control.redis;

import org.jspecify.annotations.NullMarked;
