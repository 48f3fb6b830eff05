/** What can be done with carts, and where they are kept. */
@NullMarked
package io.ecom.cart.control;

import org.jspecify.annotations.NullMarked;
