/** What can be done with the catalogue, and where it is stored. */
@NullMarked
package io.ecom.product.control;

import org.jspecify.annotations.NullMarked;
