/** Carts and what their lines cost, in plain Java. */
@NullMarked
package io.ecom.cart.entity;

import org.jspecify.annotations.NullMarked;
