/** How a request travels: cache or upstream. */
@NullMarked
package io.ecom.gateway.control;

import org.jspecify.annotations.NullMarked;
