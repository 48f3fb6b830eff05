/** The catalogue's REST API. */
@NullMarked
package io.ecom.product.boundary;

import org.jspecify.annotations.NullMarked;
