/** Shoppers who buy in a loop, and what each order costs the machine. */
@NullMarked
package io.ecom.load;

import org.jspecify.annotations.NullMarked;
