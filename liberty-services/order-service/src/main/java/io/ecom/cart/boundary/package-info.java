/** Carts over HTTP. */
@NullMarked
package io.ecom.cart.boundary;

import org.jspecify.annotations.NullMarked;
