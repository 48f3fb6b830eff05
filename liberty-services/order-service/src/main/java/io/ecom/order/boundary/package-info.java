/** Orders over HTTP, and the events of stock and payment that drive them. */
@NullMarked
package io.ecom.order.boundary;

import org.jspecify.annotations.NullMarked;
