/** Draws pictures. */
@NullMarked
package io.ecom.product.media.control;

import org.jspecify.annotations.NullMarked;
