/** What can be done with orders, the checkout saga, and where orders are kept. */
@NullMarked
package io.ecom.order.control;

import org.jspecify.annotations.NullMarked;
