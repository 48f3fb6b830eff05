/** Reads and imports catalogues in Shopify's product CSV format. */
@NullMarked
package io.ecom.product.control.shopify;

import org.jspecify.annotations.NullMarked;
