/** The catalogue in plain Java: products, their variants, and the categories they stand in. */
@NullMarked
package io.ecom.product.entity;

import org.jspecify.annotations.NullMarked;
