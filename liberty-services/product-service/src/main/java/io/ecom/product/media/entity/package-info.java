/** What a picture's name means. */
@NullMarked
package io.ecom.product.media.entity;

import org.jspecify.annotations.NullMarked;
