/** Pictures over HTTP. */
@NullMarked
package io.ecom.product.media.boundary;

import org.jspecify.annotations.NullMarked;
