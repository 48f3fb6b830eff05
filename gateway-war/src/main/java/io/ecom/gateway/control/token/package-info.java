/** Who requests are from, as far as their tokens prove it. */
@NullMarked
package io.ecom.gateway.control.token;

import org.jspecify.annotations.NullMarked;
